import { z } from 'zod';
import type { People } from '../people/people.ts';
import type { Json } from '../wire/json.ts';
import type { World } from '../world/world.ts';
import { typedText } from './typed-text.ts';

const user = z.string();
const channel = z.string();
const ts = z.string();
const entry = z.union([z.string(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), entry).optional();
const file = z.strictObject({ name: z.string(), mimetype: z.string(), size: z.number() });

const act = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('say'),
    user,
    channel,
    text: z.string(),
    thread_ts: ts.optional(),
    files: z.array(file).optional(),
  }),
  z.strictObject({ act: z.literal('edit'), user, channel, ts, text: z.string() }),
  z.strictObject({ act: z.literal('delete'), user, channel, ts }),
  z.strictObject({ act: z.literal('react'), user, channel, ts, name: z.string() }),
  z.strictObject({
    act: z.literal('press'),
    user,
    channel: channel.optional(),
    message_ts: ts.optional(),
    view_id: z.string().optional(),
    action_id: z.string(),
    block_id: z.string(),
    value: entry.optional(),
    values,
  }),
  z.strictObject({
    act: z.literal('command'),
    user,
    channel,
    command: z.string(),
    text: z.string(),
  }),
  z.strictObject({
    act: z.literal('shortcut'),
    user,
    channel,
    message_ts: ts,
    callback_id: z.string(),
  }),
  z.strictObject({ act: z.literal('submit'), user, view_id: z.string(), values }),
  z.strictObject({
    act: z.literal('close'),
    user,
    view_id: z.string(),
    all: z.boolean().optional(),
  }),
  z.strictObject({
    act: z.literal('open-home'),
    user,
    tab: z.enum(['home', 'messages']).optional(),
  }),
  z.strictObject({ act: z.literal('direct-message'), user }),
]);

type Act = z.output<typeof act>;

const SILENT_APP = 'The app did not answer in time.';

/**
 * Does what a person did on the page. Gives `{ ok: true, … }`, or `{ ok: false, error }` with a sentence for
 * that person.
 */
export async function pageAct(people: People, world: World, body: unknown): Promise<Json> {
  const parsed = act.safeParse(body);
  if (!parsed.success) return { ok: false, error: z.prettifyError(parsed.error) };
  try {
    return await carryOut(people, world, parsed.data);
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function carryOut(people: People, world: World, done: Act): Promise<Json> {
  switch (done.act) {
    case 'say':
      return { ok: true, ts: people.say({ ...done, text: typedText(world, done.text) }).ts };
    case 'edit':
      return { ok: true, ts: people.edit({ ...done, text: typedText(world, done.text) }).ts };
    case 'delete':
      people.delete(done);
      return { ok: true };
    case 'react':
      people.react(done);
      return { ok: true };
    case 'press':
      return answered(await people.press(done));
    case 'command':
      return answered(await people.command({ ...done, text: typedText(world, done.text) }));
    case 'shortcut':
      return answered(await people.shortcut(done));
    case 'submit': {
      const outcome = await people.submitView(done);
      return outcome.outcome === 'failed'
        ? { ok: false, error: SILENT_APP }
        : { ok: true, ...outcome };
    }
    case 'close':
      await people.closeView(done);
      return { ok: true };
    case 'open-home':
      return { ok: true, channel: people.openHome(done) };
    case 'direct-message':
      return { ok: true, channel: people.directMessage(done.user) };
  }
}

function answered(ack: { readonly outcome: 'acked' | 'failed' }): Json {
  return ack.outcome === 'acked' ? { ok: true } : { ok: false, error: SILENT_APP };
}
