import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { METHODS } from '../../src/emulator/methods/method-table.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { answerOf, quietClient } from './quiet-client.ts';

let emulator: Emulator;
let client: WebClient;
/** A channel of the desk's workspace that the bot is not in, and a private one it cannot see. */
let outside: string;
let hidden: string;
let ts: string;

beforeEach(async () => {
  emulator = await startEmulator();
  client = quietClient(emulator);
  outside = emulator.channels.create({ name: 'lunch', members: [PEOPLE.ana] }).id;
  hidden = emulator.channels.create({ name: 'hr', members: [PEOPLE.ana], isPrivate: true }).id;
  ts = emulator.say({ user: PEOPLE.grace, channel: CHANNELS.noodles, text: 'hello' }).ts;
});

afterEach(() => emulator.stop());

const answer = (method: string, args: Record<string, unknown>) => answerOf(client, method, args);

const channel = CHANNELS.noodles;
const plain = (text: string) => ({ type: 'plain_text', text });
const home = { type: 'home', blocks: [] };
const modal = { type: 'modal', title: plain('A'), blocks: [] };
const longModal = { ...modal, title: plain('x'.repeat(25)) };
const text = 'x';

/** For each method: arguments that are complete, and which of them it cannot do without. */
const COMPLETE: Readonly<Record<string, Record<string, unknown>>> = {
  'assistant.threads.setStatus': { channel_id: channel, thread_ts: '1.2', status: 'is typing' },
  'assistant.threads.setSuggestedPrompts': {
    channel_id: channel,
    prompts: [{ title: 'a', message: 'b' }],
  },
  'chat.delete': { channel, ts: '1.2' },
  'chat.getPermalink': { channel, message_ts: '1.2' },
  'chat.postEphemeral': { channel, user: PEOPLE.grace },
  'chat.postMessage': { channel },
  'chat.update': { channel, ts: '1.2' },
  'conversations.history': { channel },
  'conversations.info': { channel },
  'conversations.members': { channel },
  'conversations.replies': { channel, ts: '1.2' },
  'files.info': { file: 'F1' },
  'reactions.add': { channel, timestamp: '1.2', name: 'eyes' },
  'reactions.get': { channel, timestamp: '1.2' },
  'reactions.remove': { channel, timestamp: '1.2', name: 'eyes' },
  'users.info': { user: PEOPLE.grace },
  'views.open': { view: modal, trigger_id: 't' },
  'views.publish': { user_id: PEOPLE.ana, view: home },
  'views.push': { view: modal, trigger_id: 't' },
  'views.update': { view: modal, view_id: 'V1' },
};
const required = Object.entries(COMPLETE).flatMap(([method, args]) =>
  Object.keys(args)
    .filter((name) => !['trigger_id', 'view_id'].includes(name))
    .map((name) => ({ method, name })),
);

describe('a missing argument', () => {
  it.each(required)('$name is told by $method', async ({ method, name }) => {
    const { [name]: _left, ...args } = COMPLETE[method] ?? {};
    expect(await answer(method, args)).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: {
        messages: [`[ERROR] missing required field: ${name} [json-pointer:/${name}]`],
      },
    });
  });

  it.each([
    ['views.open', { view: modal }],
    ['views.push', { view: modal }],
    ['views.update', { view: modal }],
    ['conversations.open', {}],
  ])('is told by %s where one of several is needed', async (method, args) => {
    expect(await answer(method, args)).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});

describe('an unknown argument', () => {
  it.each(Object.keys(METHODS))('is refused by %s', async (method) => {
    const args = { ...COMPLETE[method], colour: 'red' };
    expect(await answer(method, args)).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});

const CHANNEL_METHODS = Object.entries(COMPLETE).flatMap(([method, args]) => {
  const name = Object.keys(args).find((key) => key === 'channel' || key === 'channel_id');
  return name === undefined ? [] : [{ method, name }];
});

describe('a channel', () => {
  it.each(CHANNEL_METHODS)(
    'that does not exist is refused by $method',
    async ({ method, name }) => {
      const args = { ...COMPLETE[method], text, [name]: 'C0NOWHERE1' };
      expect(await answer(method, withText(method, args))).toMatchObject({
        error: 'channel_not_found',
      });
    },
  );

  it.each(CHANNEL_METHODS)(
    'that is private is not told of by $method',
    async ({ method, name }) => {
      const args = { ...COMPLETE[method], text, [name]: hidden };
      expect(await answer(method, withText(method, args))).toMatchObject({
        error: 'channel_not_found',
      });
    },
  );

  const joined = CHANNEL_METHODS.filter(
    ({ method }) =>
      !['conversations.info', 'conversations.members', 'chat.getPermalink'].includes(method),
  );
  it.each(joined)('that the bot is not in is refused by $method', async ({ method, name }) => {
    const args = { ...COMPLETE[method], text, [name]: outside };
    expect(await answer(method, withText(method, args))).toMatchObject({ error: 'not_in_channel' });
  });

  it.each(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'reactions.add'])(
    'that is archived is refused by %s',
    async (method) => {
      emulator.channels.archive(channel, PEOPLE.ana);
      const args = withText(method, { ...COMPLETE[method], text });
      expect(await answer(method, args)).toMatchObject({ error: 'is_archived' });
    },
  );
});

/** Only the chat methods that write take a text. */
function withText(method: string, args: Record<string, unknown>): Record<string, unknown> {
  if (['chat.postMessage', 'chat.postEphemeral', 'chat.update'].includes(method)) return args;
  const { text: _left, ...rest } = args;
  return rest;
}

describe('one over a limit', () => {
  const manyBlocks = Array.from({ length: 51 }, () => ({ type: 'divider' }));
  it.each([
    ['chat.postMessage', { channel, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['chat.postMessage', { channel, markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    ['chat.postMessage', { channel, blocks: manyBlocks }, 'invalid_blocks'],
    ['chat.postEphemeral', { channel, user: PEOPLE.wei, blocks: manyBlocks }, 'invalid_blocks'],
    ['conversations.history', { channel, limit: 1000 }, 'invalid_limit'],
    ['conversations.members', { channel, limit: 1001 }, 'invalid_limit'],
    ['conversations.list', { limit: 1000 }, 'invalid_limit'],
    ['users.conversations', { limit: 0 }, 'invalid_limit'],
    [
      'views.publish',
      { user_id: PEOPLE.ana, view: { ...home, blocks: bigHome() } },
      'invalid_arguments',
    ],
    ['views.open', { trigger_id: 't', view: longModal }, 'invalid_arguments'],
    ['views.push', { trigger_id: 't', view: longModal }, 'invalid_arguments'],
  ])('is refused by %s', async (method, args, error) => {
    expect(await answer(method, args)).toMatchObject({ ok: false, error });
  });

  function bigHome() {
    return Array.from({ length: 101 }, () => ({ type: 'divider' }));
  }
});

describe('what is not there', () => {
  it.each([
    ['chat.postMessage', { channel, text, thread_ts: '1.2' }, 'thread_not_found'],
    ['chat.postMessage', { channel }, 'no_text'],
    ['chat.postMessage', { channel, blocks: '[{' }, 'invalid_blocks_format'],
    ['chat.postMessage', { channel, text, markdown_text: text }, 'markdown_text_conflict'],
    ['chat.postEphemeral', { channel, text, user: PEOPLE.oliver }, 'user_not_in_channel'],
    ['chat.update', { channel, text, ts: '1.2' }, 'message_not_found'],
    ['chat.delete', { channel, ts: '1.2' }, 'message_not_found'],
    ['chat.getPermalink', { channel, message_ts: '1.2' }, 'message_not_found'],
    ['conversations.replies', { channel, ts: '1.2' }, 'thread_not_found'],
    ['conversations.history', { channel, cursor: 'nonsense' }, 'invalid_cursor'],
    ['conversations.list', { types: 'rooms' }, 'invalid_types'],
    ['conversations.open', { users: 'U0NOBODY01' }, 'user_not_found'],
    ['users.info', { user: 'U0NOBODY01' }, 'user_not_found'],
    ['users.conversations', { user: 'U0NOBODY01' }, 'user_not_found'],
    ['files.info', { file: 'F0NOTHING1' }, 'file_not_found'],
    ['team.info', { team: 'T0NOWHERE1' }, 'team_not_found'],
    ['bots.info', { bot: 'B0NOBODY01' }, 'bot_not_found'],
    ['reactions.add', { channel, timestamp: '1.2', name: 'eyes' }, 'message_not_found'],
    ['reactions.add', { channel, timestamp: '1.2', name: ':eyes:' }, 'invalid_name'],
    ['views.update', { view: modal, view_id: 'V1' }, 'not_found'],
    ['views.open', { view: modal, trigger_id: 't' }, 'invalid_trigger_id'],
    ['views.publish', { view: home, user_id: 'U0NOBODY01' }, 'user_not_found'],
    [
      'assistant.threads.setStatus',
      { channel_id: channel, thread_ts: '1.2', status: 'x' },
      'thread_not_found',
    ],
    ['chat.scheduleMessage', { channel, text }, 'unknown_method'],
  ])('is told by %s %j', async (method, args, error) => {
    expect(await answer(method, args)).toMatchObject({ ok: false, error });
  });
});

describe("people's messages and reactions", () => {
  it('cannot be edited or deleted by the bot', async () => {
    expect(await answer('chat.update', { channel, ts, text })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await answer('chat.delete', { channel, ts })).toMatchObject({
      error: 'cant_delete_message',
    });
  });

  it('take each emoji of the bot once', async () => {
    const args = { channel, timestamp: ts, name: 'eyes' };
    expect(await answer('reactions.remove', args)).toMatchObject({ error: 'no_reaction' });
    expect(await answer('reactions.add', args)).toMatchObject({ ok: true });
    expect(await answer('reactions.add', args)).toMatchObject({ error: 'already_reacted' });
    expect(await answer('reactions.get', { channel, timestamp: ts })).toMatchObject({
      message: { reactions: [{ name: 'eyes', count: 1 }] },
    });
  });
});

describe('a token', () => {
  it.each([
    ['none', '', 'not_authed'],
    ['a wrong one', 'xoxb-wrong', 'invalid_auth'],
    ["the app's", 'stand-in', 'not_allowed_token_type'],
  ])('%s is refused', async (_name, token, error) => {
    const other = quietClient(emulator, token === 'stand-in' ? emulator.appToken : token);
    await expect(other.auth.test()).rejects.toMatchObject({ data: { error } });
  });

  it("the bot's is refused for Socket Mode", async () => {
    expect(await answer('apps.connections.open', {})).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });
});
