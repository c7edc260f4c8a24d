import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { temporaryFolder } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { type Cluster, startCluster } from '../store/postgres-cluster.ts';
import { runDesk } from './run-desk.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 60_000);
afterAll(() => cluster?.stop(), 60_000);

it('opens a PostgreSQL itself, beside the servers that use it', async () => {
  const environment = { DATABASE_URL: await cluster.database() };
  const migrated = await runDesk(['migrate'], { environment });
  expect(migrated.out).toContain('0001-begin');
  const server = await openStore(await openPostgres(environment.DATABASE_URL, () => {}));
  await storeCase(server, 'C111');
  expect((await runDesk(['cases', 'list'], { environment })).out).toMatch(/^#1 +open/);
  expect((await runDesk(['outbox'], { environment })).out).toMatch(/^1 +waiting/);
  const { out } = await runDesk(['forget', '--channel', 'C111'], { environment });
  expect(out).toContain('conversations 1, lines 1, cases 1,');
  expect(await server.conversations.load('C111:1')).toBeNull();
  await server.close();
});

it('leaves the back-up of a PostgreSQL to its own tools', async () => {
  const environment = { DATABASE_URL: await cluster.database() };
  const file = join(temporaryFolder(), 'copy.db');
  const { code, err } = await runDesk(['backup', file], { environment });
  expect(code).toBe(2);
  expect(err).toContain('a PostgreSQL is backed up with its own tools, such as pg_dump.');
});
