import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { shippedBrain } from '../brain.ts';
import { event, lease, taken } from '../store/contract/rows.ts';

const brain = shippedBrain();

it('rule 20: answers at night as by day, and names no hours where nobody is needed', async () => {
  const night = Date.UTC(2026, 0, 4, 3);
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-night-'));
  const store = await openStore(openSqlite(folder));
  const bot = createBot({ store, brain: () => brain, now: () => night });
  await store.inbox.add(event('a', { dueAt: night, receivedAt: night }));
  const turn = await bot.receive({
    event: taken(await store.inbox.take(lease(night))),
    conversation: 'C1:1.0',
    at: night,
    channel: 'C1',
    root: '1.0',
    message: '1.0',
    user: 'U1',
    said: { kind: 'text', text: 'the screen says 51', masked: 0, mentioned: false },
    draft: false,
    passing: false,
    filesOnly: false,
    topLevel: true,
    absorbs: [],
    threads: [],
  });
  expect(turn.decision.kind).toBe('answer');
  const delivery = taken(await store.outbox.take(lease(night)));
  expect(delivery.dueAt).toBe(night);
  expect(delivery.body).not.toMatch(/business hours|opening hours|tomorrow/i);
  await store.close();
  rmSync(folder, { recursive: true });
});
