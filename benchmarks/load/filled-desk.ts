import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createBot } from '../../src/bot.ts';
import type { Brain } from '../../src/brain.ts';
import { createDesk, type Desk } from '../../src/desk.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import type { Said } from '../../src/turn.ts';
import { questionAt } from '../torture/questions.ts';

/** A desk without Slack, on SQLite: what it would send counts as sent. */
export interface FilledDesk {
  readonly store: Store;
  readonly desk: Desk;
  /** A new conversation with one question; gives the milliseconds from the event's arrival to the commit. */
  ask(): Promise<number>;
  /** The merchant of the `index`th conversation wants a person. */
  wish(index: number): Promise<number>;
  remove(): Promise<void>;
}

const CHANNELS = 500;

/** `synced`: whether each commit waits for the disk, as it does in the server. */
export async function createFilledDesk(brain: Brain, synced = true): Promise<FilledDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'decline-desk-growth-'));
  const database = openSqlite(folder);
  if (!synced) await sql`pragma synchronous = off`.execute(database.db);
  const store = await openStore(database);
  const now = () => Date.now();
  const parts = { store, brain: () => brain, now };
  const bot = createBot(parts);
  let [asked, events] = [0, 0];

  async function hear(index: number, said: Said): Promise<number> {
    const [channel, ts] = [`C0GROWTH${index % CHANNELS}`, `${1_700_000_000 + index}.000100`];
    const conversation = `${channel}:${ts}`;
    const [at, key] = [now(), `event:${events}`];
    events += 1;
    const started = performance.now();
    await store.inbox.add({
      key,
      order: conversation,
      sequence: key,
      body: '{}',
      dueAt: at,
      receivedAt: at,
    });
    const event = await store.inbox.take({ owner: 'growth', now: now(), until: now() + 60_000 });
    if (!event) throw new Error('The event that was just kept is not there.');
    await bot.receive({
      event,
      conversation,
      at,
      channel,
      root: ts,
      message: ts,
      user: `U0GROWTH${index % CHANNELS}`,
      said,
      draft: false,
      passing: false,
      filesOnly: false,
      topLevel: said.kind === 'text',
      absorbs: [],
      parts: [],
      threads: [],
    });
    const milliseconds = performance.now() - started;
    await sendAll();
    return milliseconds;
  }

  /** Takes whatever is due and calls it sent. */
  async function sendAll(): Promise<void> {
    const until = now() + 60_000;
    for (;;) {
      const row = await store.outbox.take({ owner: 'growth', now: now() + 5000, until });
      if (!row) return;
      await store.outbox.sent(row, now(), null);
    }
  }

  return {
    store,
    desk: createDesk(parts),
    ask() {
      asked += 1;
      const text = questionAt(asked);
      return hear(asked - 1, { kind: 'text', text, masked: 0, mentioned: false });
    },
    wish: (index) => hear(index, { kind: 'vote', vote: 'person' }),
    async remove() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
