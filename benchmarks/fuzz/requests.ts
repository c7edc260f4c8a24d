import { type Mutation, mangle, mutate } from './mutate.ts';

/** One HTTP request that somebody may send. */
export interface Request {
  readonly to: 'slack' | 'admin';
  readonly path: string;
  readonly method: string;
  readonly body: string | null;
  readonly type: string;
  /** how it is signed, or whether it carries the token */
  readonly signed: 'rightly' | 'wrongly' | 'long-ago' | 'never';
}

const FORM = 'application/x-www-form-urlencoded';
const RPC: readonly unknown[] = [
  { method: 'cases', query: { status: 'open', since: 0, until: 9, topic: 'x' } },
  { method: 'story', number: 1 },
  { method: 'figures', since: 0, until: 2e12 },
  { method: 'unsent' },
  { method: 'retry', id: 1 },
  { method: 'unhandled' },
  { method: 'retry-event', id: 1 },
  { method: 'migrated' },
  { method: 'forget', whom: { kind: 'user', id: 'U0NOBODY01' } },
];

/** A request made of one of Slack's payloads, or of one of the operator's, with things wrong in it. */
export function oddRequest(mutation: Mutation, payloadOf: () => unknown): Request {
  const { random } = mutation;
  return random.chance(0.15) ? oddAdminRequest(mutation) : oddSlackRequest(mutation, payloadOf());
}

function oddSlackRequest(mutation: Mutation, sound: unknown): Request {
  const { random } = mutation;
  const payload = mutate(mutation, sound);
  const { body, type } = encode(payload);
  return {
    to: 'slack',
    path: random.chance(0.02) ? random.pick(['/', '/slack', '/slack/events/x']) : '/slack/events',
    method: random.chance(0.02) ? random.pick(['PUT', 'DELETE', 'PATCH']) : 'POST',
    body: random.chance(0.1) ? mangle(random, body) : body,
    type: random.chance(0.05) ? random.pick(['text/plain', FORM, 'application/json']) : type,
    signed: random.chance(0.06) ? random.pick(['wrongly', 'long-ago', 'never']) : 'rightly',
  };
}

function oddAdminRequest(mutation: Mutation): Request {
  const { random } = mutation;
  const body = JSON.stringify(mutate(mutation, random.pick(RPC)) ?? null);
  const path = random.chance(0.7)
    ? '/rpc'
    : random.pick(['/readyz', '/metrics', '/healthz', '/', '/rpc/../rpc', '/%00', '//']);
  return {
    to: 'admin',
    path,
    method: random.chance(0.1) ? random.pick(['PUT', 'DELETE']) : 'POST',
    body: random.chance(0.2) ? mangle(random, body) : body,
    type: 'application/json',
    signed: random.chance(0.1) ? 'wrongly' : 'rightly',
  };
}

/** As Slack sends it: events bare, commands as a form, all else as a form's `payload`. */
function encode(payload: unknown): { readonly body: string; readonly type: string } {
  const fields = typeof payload === 'object' && payload !== null ? payload : {};
  if ('event' in fields) return { body: JSON.stringify(payload), type: 'application/json' };
  const form =
    'command' in fields
      ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, asField(value)]))
      : { payload: JSON.stringify(payload) };
  return { body: new URLSearchParams(form).toString(), type: FORM };
}

/** A form holds text only; `String` throws at some objects. */
function asField(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
