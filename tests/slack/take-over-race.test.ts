import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDesk } from '../../src/desk.ts';
import { newConversation } from '../../src/dialogue/conversation.ts';
import { createLock } from '../../src/slack/locks.ts';
import { send } from '../../src/slack/sender.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { shippedBrain } from '../brain.ts';

const RACES = 1000;
const brain = shippedBrain();
const now = () => 1000;

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-race-'));
  store = await openStore(openSqlite(folder));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A Slack that takes a moment for each call, now shorter, now longer. */
function slowSlack(onPost: () => void): WebClient {
  let calls = 0;
  const fetch = async () => {
    calls += 1;
    for (let turn = 0; turn < calls % 7; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    onPost();
    return new Response(JSON.stringify({ ok: true, ts: `1.${calls}` }), {
      headers: { 'content-type': 'application/json' },
    });
  };
  return new WebClient('xoxb-test', { fetch, retryConfig: { retries: 0 } });
}

it('rule 10: no queued answer is posted after an agent’s reply took the thread over', async () => {
  const lock = createLock();
  const desk = createDesk({ store, brain: () => brain, now });
  const seen = { takenOver: new Set<string>(), current: '', posted: 0, late: 0 };
  const client = slowSlack(() => {
    seen.posted += 1;
    if (seen.takenOver.has(seen.current)) seen.late += 1;
  });
  const sender = {
    client,
    store,
    content: () => brain.knowledge.content,
    directory: {
      roleOf: async () => 'merchant' as const,
      isOutsider: async () => true,
      nameOf: async (user: string) => user,
      factsOf: async (name: string) => ({ name, kind: 'shared' as const }),
      forget() {},
    },
    desk: { id: 'C0DESK', check: async () => null, require: async () => {}, forget() {} },
    lock,
    now,
  };

  for (let race = 0; race < RACES; race += 1) {
    const id = `C1:${race}`;
    seen.current = id;
    const state = { ...newConversation(id, 'U1', null), spoken: true };
    await store.conversations.save({ id, state: JSON.stringify(state), version: 0 }, 1);
    const thread = { conversation: id, channel: 'C1', root: '1.0', message: '1.0', user: 'U1' };
    const outbound = { to: 'merchant', kind: 'say', text: 'The answer.' };
    const delivery = {
      id: race,
      owner: 'test',
      attempts: 1,
      key: id,
      order: id,
      body: JSON.stringify({ kind: 'merchant', ...thread, case: null, outbound }),
      dueAt: 1,
      createdAt: 1,
    };
    const reply = async () => {
      for (let turn = 0; turn < race % 5; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await lock(id, () => desk.takeOver(id, { key: `reply:${race}` }));
      seen.takenOver.add(id);
    };
    const both =
      race % 2 === 0 ? [reply(), send(sender, delivery)] : [send(sender, delivery), reply()];
    await Promise.all(both);
    expect(await send(sender, delivery)).toBeNull();
  }
  expect(seen.takenOver.size).toBe(RACES);
  expect(seen.posted).toBeGreaterThan(0);
  expect(seen.posted).toBeLessThan(RACES);
  expect(seen.late).toBe(0);
}, 60_000);
