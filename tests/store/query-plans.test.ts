import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KyselyPlugin, type RootOperationNode, SqliteQueryCompiler, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Ports } from '../../src/store.ts';
import { delivery, event, lease, newCase } from './contract/rows.ts';

const compiler = new SqliteQueryCompiler();

/** How SQLite goes about each query that `work` makes of an empty store. */
async function plansOf(work: (ports: Ports) => Promise<unknown>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-'));
  const database = openSqlite(folder);
  const asked: RootOperationNode[] = [];
  const listening: KyselyPlugin = {
    transformQuery({ node }) {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const store = await openStore({ ...database, db: database.db.withPlugin(listening) });
  asked.length = 0;
  await store.transaction(work);
  await store.close();
  // Not closed again: libsql leaves a query that it has explained under way.
  const { db } = openSqlite(folder);
  const plans: string[] = [];
  for (const node of asked) {
    const query = compiler.compileQuery(node, { queryId: '' });
    if (!/^\s*(select|update|delete)/.test(query.sql)) continue;
    const explained = await sql<{ detail: string }>`
      explain query plan ${sql.raw(query.sql.replaceAll('?', "''"))}`.execute(db);
    plans.push(...explained.rows.map(({ detail }) => detail));
  }
  return plans;
}

it.each<[string, (ports: Ports) => Promise<unknown>]>([
  ['taking an event', ({ inbox }) => inbox.take(lease(10))],
  ['what waits in a channel', ({ backlog }) => backlog.ofChannel('C1')],
  ['loading a conversation', ({ conversations }) => conversations.load('C1:1')],
  ["a channel's mode", ({ channels }) => channels.modeOf('C1')],
  ['the pace of a channel', ({ asked }) => asked.count('C1', 10)],
  ["a person's last question", ({ asked }) => asked.lastOf('C1', 'U1', 10)],
  ['the open case of a conversation', ({ cases }) => cases.current('C1:1')],
  ['a known problem', ({ incidents }) => incidents.active('network-connection')],
  ['taking a delivery', ({ outbox }) => outbox.take(lease(10))],
  ['what was posted under a key', ({ receipts }) => receipts.of('a:0')],
])('reads no table from end to end for %s', async (_what, work) => {
  const plans = await plansOf(work);
  expect(plans).not.toEqual([]);
  for (const plan of plans) expect(plan).not.toMatch(/^SCAN/);
});

it('reads no table from end to end to complete an event and a delivery', async () => {
  const plans = await plansOf(async ({ inbox, outbox, cases }) => {
    await inbox.add(event('a'));
    await outbox.add([delivery('a:0')]);
    await cases.open(newCase('C1:1'));
    const [taken, sending] = [await inbox.take(lease(10)), await outbox.take(lease(10))];
    if (!taken || !sending) throw new Error('There was nothing to take.');
    await inbox.done(taken, 11);
    await outbox.sent(sending, 12, 'ts', 'a:0:eyes');
  });
  for (const plan of plans) expect(plan).not.toMatch(/^SCAN/);
});
