import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { event } from './contract/rows.ts';

const LARGE = 'x'.repeat(500_000);

it('keeps nothing by halves where the disk is full, and goes on when there is room again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const database = openSqlite(folder);
  const store = await openStore(database);
  await store.inbox.add(event('before'));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
  const most = (pages: number) =>
    sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(database.db);
  await most((rows[0]?.page_count ?? 0) + 5);

  const seen = { channel: 'C1', ts: '1700000000.000100' };
  const lost = store.inbox.add(event('lost', { body: JSON.stringify({ text: LARGE }), seen }));
  await expect(lost).rejects.toThrow(/full/);
  const turn = store.transaction(async (ports) => {
    await ports.conversations.save({ id: 'C1:1', state: LARGE, version: 0 }, 1);
  });
  await expect(turn).rejects.toThrow(/full/);
  expect(await store.inbox.waiting()).toBe(1);
  expect(await store.conversations.load('C1:1')).toBeNull();

  await most(100_000);
  expect(await store.inbox.add(event('lost', { body: LARGE, seen }))).toBe(true);
  expect(await store.inbox.waiting()).toBe(2);
  await store.close();
});
