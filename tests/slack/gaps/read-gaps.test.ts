import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliverySchema } from '../../../src/delivery.ts';
import type { History, PastMessage } from '../../../src/slack/gaps/history.ts';
import { readGaps, toTs } from '../../../src/slack/gaps/read-gaps.ts';
import { createIntake } from '../../../src/slack/receive/intake.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const [BOT, MERCHANT, AGENT] = ['U0BOT', 'U0MERCHANT', 'U0AGENT'];

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  store = await openStore(openSqlite(folder));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ago = (hours: number, user = MERCHANT, more: object = {}): PastMessage => ({
  ts: toTs(NOW - hours * HOUR),
  user,
  text: 'the screen says 51',
  ...more,
});

/** Slack's memory: `top` by channel, and the replies of any thread. */
function history(
  top: Readonly<Record<string, readonly PastMessage[]>>,
  replies: PastMessage[] = [],
) {
  const later = (from: string) => (message: PastMessage) => message.ts > from;
  return {
    channels: async () => Object.keys(top).map((id) => ({ id, direct: false })),
    after: async ({ channel, ts }) => (top[channel] ?? []).filter(later(ts)),
    replies: async ({ ts }) => replies.filter(later(ts)),
  } satisfies History;
}

function read(history: History) {
  const now = () => NOW;
  const { keep } = createIntake({
    ...{ inbox: store.inbox, botUser: BOT, now, burstMs: 0 },
    wake: () => {},
    onLoss: () => {},
  });
  const roleOf = async (user: string) => (user === AGENT ? 'agent' : 'merchant');
  return readGaps({ store, history, keep, roleOf, botUser: BOT, deskChannel: 'C0DESK', now });
}

/** The desk heard of C1 last, `hours` ago, and stopped then. */
async function stoppedFor(hours: number): Promise<void> {
  await store.seen.know(['C1'], toTs(NOW - hours * HOUR));
  await store.seen.openGaps(toTs(NOW - hours * HOUR));
}

async function unread() {
  const row = await store.outbox.take({ owner: 'test', now: NOW, until: NOW + 1 });
  return row && deliverySchema.parse(JSON.parse(row.body));
}

it('keeps what was missed, and leaves what the bot itself said', async () => {
  await stoppedFor(5);
  await read(history({ C1: [ago(4), ago(3, BOT), ago(2), ago(1, MERCHANT, { bot_id: 'B1' })] }));
  expect(await store.inbox.waiting()).toBe(2);
  expect(await store.seen.gaps()).toEqual([]);
});

it('keeps each once, however often the gap is read', async () => {
  for (let time = 0; time < 2; time += 1) {
    await stoppedFor(5);
    await read(history({ C1: [ago(4)] }));
  }
  expect(await store.inbox.waiting()).toBe(1);
});

it('reads the replies of threads that went on meanwhile', async () => {
  await stoppedFor(5);
  await store.conversations.save({ id: `C1:${ago(30).ts}`, state: '{}', version: 0 }, NOW - HOUR);
  await read(history({ C1: [] }, [ago(3, MERCHANT, { thread_ts: ago(30).ts })]));
  expect(await store.inbox.waiting()).toBe(1);
});

it('tells the desk in one line what is more than a day old, without agents’ words', async () => {
  await stoppedFor(60);
  await read(history({ C1: [ago(50), ago(49, AGENT), ago(48), ago(1)] }));
  expect(await store.inbox.waiting()).toBe(1);
  expect(await unread()).toMatchObject({
    kind: 'desk',
    channel: 'C1',
    root: ago(50).ts,
    outbound: { kind: 'unread', count: 2 },
  });
  expect(await unread()).toBeNull();
});

it('takes a channel that it did not know as it finds it', async () => {
  await read(history({ C2: [ago(4)] }));
  expect(await store.inbox.waiting()).toBe(0);
});

it('asks nothing of channels that the bot has left, and has no gap there any more', async () => {
  await stoppedFor(5);
  await read(history({ C9: [] }));
  expect(await store.seen.gaps()).toEqual([]);
});

it('leaves the gap open where Slack does not answer', async () => {
  await stoppedFor(5);
  const silent = { ...history({ C1: [] }), after: () => Promise.reject(new Error('no answer')) };
  await expect(read(silent)).rejects.toThrow('no answer');
  expect(await store.seen.gaps()).toEqual([{ channel: 'C1', from: toTs(NOW - 5 * HOUR) }]);
});
