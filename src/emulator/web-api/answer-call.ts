import type { Backend } from '../backend/backend.ts';
import type { Json } from '../wire/json.ts';
import type { Method, TokenKind } from './method.ts';
import { Refusal } from './refusal.ts';

/**
 * What Slack answers to the call `name` with `args`, made with the bearer `token`: `{ ok: true, … }`, or
 * `{ ok: false, error }` for every reason there is to refuse.
 */
export function answerCall(
  backend: Backend,
  methods: Readonly<Record<string, Method>>,
  call: { readonly name: string; readonly args: Json; readonly token: string },
): Json {
  try {
    const method = Object.hasOwn(methods, call.name) ? methods[call.name] : undefined;
    if (method === undefined) throw new Refusal('unknown_method', { req_method: call.name });
    checkToken(backend, call.token, method.token);
    return { ok: true, ...method.call(backend, call.args) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details };
    throw error;
  }
}

function checkToken({ settings }: Backend, token: string, wanted: TokenKind): void {
  if (token === '') throw new Refusal('not_authed');
  const kind = kindOf(token, settings);
  if (kind === undefined) throw new Refusal('invalid_auth');
  if (kind !== wanted) throw new Refusal('not_allowed_token_type');
}

function kindOf(
  token: string,
  { botToken, appToken }: { readonly botToken: string; readonly appToken: string },
): TokenKind | undefined {
  if (token === botToken) return 'bot';
  return token === appToken ? 'app' : undefined;
}
