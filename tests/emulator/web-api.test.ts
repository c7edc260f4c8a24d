import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { clientOptions } from './echo-app.ts';
import { quietClient } from './quiet-client.ts';

const channel = CHANNELS.noodles;
let emulator: Emulator;
let client: WebClient;

beforeEach(async () => {
  emulator = await startEmulator({ retryDelaysMs: [] });
  client = quietClient(emulator);
});

afterEach(() => emulator.stop());

describe('messages', () => {
  it('are posted, threaded, updated and read back with their metadata', async () => {
    const metadata = { event_type: 'outbox', event_payload: { key: 'k1' } };
    const posted = await client.chat.postMessage({ channel, text: 'one', metadata });
    const thread_ts = posted.ts ?? '';
    await client.chat.postMessage({ channel, text: 'two', thread_ts });
    await client.chat.update({ channel, ts: thread_ts, text: 'one, edited' });
    const plain = await client.conversations.replies({ channel, ts: thread_ts });
    expect(plain.messages?.map(({ text }) => text)).toEqual(['one, edited', 'two']);
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    const full = await client.conversations.history({ channel, include_all_metadata: true });
    expect(full.messages?.[0]).toMatchObject({ metadata, reply_count: 1, bot_id: 'B0BOT00001' });
  });

  it('keep their blocks where an update names none, and lose them to an empty list', async () => {
    const blocks = [{ type: 'divider' }];
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'x', blocks });
    await client.chat.update({ channel, ts, text: 'y' });
    expect(emulator.messages(channel)[0]?.blocks?.length).toBe(1);
    await client.chat.update({ channel, ts, text: 'z', blocks: [] });
    expect(emulator.messages(channel)[0]?.blocks).toEqual([]);
  });

  it('come in pages, newest first, and inside a window of time', async () => {
    const stamps = ['a', 'b', 'c'].map(
      (text) => emulator.say({ user: PEOPLE.wei, channel, text }).ts,
    );
    const first = await client.conversations.history({ channel, limit: 2 });
    expect(first.messages?.map(({ text }) => text)).toEqual(['c', 'b']);
    expect(first.has_more).toBe(true);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.history({ channel, limit: 2, cursor });
    expect(second.messages?.map(({ text }) => text)).toEqual(['a']);
    const [oldest = ''] = stamps;
    const later = await client.conversations.history({ channel, oldest });
    expect(later.messages?.length).toBe(2);
    const all = await client.conversations.history({ channel, oldest, inclusive: true });
    expect(all.messages?.length).toBe(3);
  });

  it('for one person are in no history and seen by nobody else', async () => {
    await client.chat.postEphemeral({ channel, user: PEOPLE.grace, text: 'psst' });
    expect(emulator.ephemerals(PEOPLE.grace).length).toBe(1);
    expect(emulator.ephemerals(PEOPLE.wei)).toEqual([]);
    expect((await client.conversations.history({ channel })).messages).toEqual([]);
  });

  it('go to a person by their id, in a direct message', async () => {
    const { channel: im } = await client.chat.postMessage({ channel: PEOPLE.grace, text: 'hi' });
    const opened = await client.conversations.open({ users: PEOPLE.grace });
    expect(opened.channel?.id).toBe(im);
    expect(emulator.directMessage(PEOPLE.grace)).toBe(im);
  });

  it('have a permalink', async () => {
    const { ts } = emulator.say({ user: PEOPLE.wei, channel, text: 'x' });
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    expect(permalink).toBe(
      `https://cedar-payments.slack.com/archives/${channel}/p${ts.replace('.', '')}`,
    );
  });
});

describe('status and prompts', () => {
  it('stay under the thread until the bot answers', async () => {
    const { ts } = emulator.say({ user: PEOPLE.wei, channel, text: 'x' });
    const status = { channel_id: channel, thread_ts: ts, status: 'is looking it up' };
    await client.assistant.threads.setStatus(status);
    expect([...emulator.world.statuses.values()]).toEqual(['is looking it up']);
    await client.chat.postMessage({ channel, thread_ts: ts, text: 'here' });
    expect(emulator.world.statuses.size).toBe(0);
  });
});

describe('lists', () => {
  it('of channels, members and workspaces', async () => {
    const mine = await client.users.conversations({ types: 'public_channel,private_channel' });
    expect(mine.channels?.map(({ name }) => name)).toEqual([
      'lucky-noodles',
      'harbour-books',
      'payments-floor',
      'decline-desk',
    ]);
    const listed = await client.conversations.list({ exclude_archived: true, limit: 1 });
    expect(listed.channels?.length).toBe(1);
    const { members } = await client.conversations.members({ channel });
    expect(members).toContain(PEOPLE.grace);
    expect((await client.team.info({ team: TEAMS.noodles })).team?.name).toBe('Lucky Noodles');
    expect((await client.bots.info()).bot?.name).toBe('Decline Desk');
    expect((await client.auth.test()).user_id).toBe(emulator.world.app.user_id);
  });
});

describe('a fault of the Web API', () => {
  const post = () => client.chat.postMessage({ channel, text: 'x' });

  it('is a 429 with Retry-After, for one method and as often as asked', async () => {
    emulator.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 7 });
    const strict = new WebClient(emulator.botToken, {
      ...clientOptions(emulator),
      rejectRateLimitedCalls: true,
    });
    await strict.auth.test();
    const refused = strict.chat.postMessage({ channel, text: 'x' });
    await expect(refused).rejects.toMatchObject({ retryAfter: 7 });
    await post();
    expect(emulator.messages(channel).length).toBe(1);
    expect(emulator.calls('chat.postMessage').map(({ status }) => status)).toEqual([429, 200]);
  });

  it('is an HTTP error or a Slack error, and nothing is carried out', async () => {
    emulator.faults.serverError({ status: 503 });
    await expect(post()).rejects.toThrow();
    emulator.faults.refuse('token_revoked', { times: 2 });
    await expect(post()).rejects.toMatchObject({ data: { error: 'token_revoked' } });
    emulator.faults.clear();
    await post();
    expect(emulator.messages(channel).length).toBe(1);
  });

  it.each(['cut', 'hang'] as const)('carries a call out and loses its answer (%s)', async (how) => {
    emulator.faults.loseAnswer({ how });
    const hasty = new WebClient(emulator.botToken, { ...clientOptions(emulator), timeout: 200 });
    await expect(hasty.chat.postMessage({ channel, text: 'x' })).rejects.toThrow();
    expect(emulator.messages(channel).length).toBe(1);
    expect(emulator.calls('chat.postMessage')[0]?.answer).toMatchObject({ ok: true });
  });
});
