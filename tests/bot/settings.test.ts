import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { parseDeskConfig } from '../../src/server/desk-config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { shippedBrain } from '../brain.ts';

const SETTINGS = parseDeskConfig(
  'desk.yml',
  'channels:\n  - id: C0ADYEN\n    provider: Adyen\n    language: zh\n',
);

it("reads a bare code in the table of the channel's provider, and speaks the channel's language", async () => {
  const store = await openStore(openSqlite(mkdtempSync(join(tmpdir(), 'decline-desk-'))));
  const brain = shippedBrain();
  const bot = createBot({ store, brain: () => brain, now: () => 1000, settings: SETTINGS });
  const event = { key: 'k', order: 'o', sequence: '1', body: '{}', dueAt: 0, receivedAt: 0 };

  const ask = async (channel: string) => {
    await store.inbox.add({ ...event, key: channel, order: channel });
    const taken = await store.inbox.take({ owner: 'test', now: 1000, until: 2000 });
    if (!taken) throw new Error('The event that was just added could not be taken.');
    return await bot.receive({
      event: taken,
      conversation: `${channel}:1.1`,
      at: 1000,
      channel,
      root: '1.1',
      message: '1.1',
      user: 'U1',
      said: { kind: 'text', text: '41', masked: 0, mentioned: true },
      draft: false,
      passing: false,
      filesOnly: false,
      topLevel: true,
      absorbs: [],
      threads: [],
    });
  };

  expect((await ask('C0OTHER')).decision).toMatchObject({ kind: 'ask', question: 'code' });
  const known = await ask('C0ADYEN');
  expect(known.decision).toMatchObject({ kind: 'answer', reason: 'code' });
  expect(known.conversation.language).toBe('zh');
  await store.close();
});
