import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLock } from '../../src/slack/locks.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Cluster, startCluster } from '../store/postgres-cluster.ts';
import { type Instance, raceTakeOver } from './take-over-race.ts';

const RACES = 1000;
const RACES_OF_TWO = 120;

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 60_000);
afterAll(() => cluster?.stop(), 60_000);

it('rule 10: no queued answer is posted after an agent’s reply took the thread over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-race-'));
  const store = await openStore(openSqlite(folder));
  const instance = { store, lock: createLock(store.exclusively) };
  const seen = await raceTakeOver(instance, instance, RACES);
  expect(seen).toMatchObject({ takenOver: RACES, late: 0, afterwards: 0 });
  expect(seen.posted).toBeGreaterThan(0);
  expect(seen.posted).toBeLessThan(RACES);
  await store.close();
  rmSync(folder, { recursive: true });
}, 60_000);

it('rule 10: nor where one instance hears the agent and another sends the answer', async () => {
  const url = await cluster.database();
  const open = async (): Promise<Instance> => {
    const store = await openStore(await openPostgres(url, () => {}));
    return { store, lock: createLock(store.exclusively) };
  };
  const [agents, bots] = [await open(), await open()];
  const seen = await raceTakeOver(agents, bots, RACES_OF_TWO);
  expect(seen).toMatchObject({ takenOver: RACES_OF_TWO, late: 0, afterwards: 0 });
  expect(seen.posted).toBeGreaterThan(0);
  expect(seen.posted).toBeLessThan(RACES_OF_TWO);
  await Promise.all([agents.store.close(), bots.store.close()]);
}, 120_000);
