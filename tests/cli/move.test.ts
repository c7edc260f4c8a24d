import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { temporaryFolder } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { type Cluster, startCluster } from '../store/postgres-cluster.ts';
import { runDesk } from './run-desk.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 60_000);
afterAll(() => cluster?.stop(), 60_000);

/** An embedded store of some channels. */
async function filled(
  channels: number,
): Promise<{ readonly folder: string; readonly store: Store }> {
  const folder = temporaryFolder();
  const store = await openStore(openSqlite(folder));
  for (let index = 1; index <= channels; index += 1) await storeCase(store, `C${index}`);
  return { folder, store };
}

const open = async (url: string) => openStore(await openPostgres(url, () => {}));
const move = (file: string, url: string) =>
  runDesk(['migrate', '--from', file], { environment: { DATABASE_URL: url } });

describe('desk migrate --from', () => {
  it('copies everything, says how much, and goes on counting after it', async () => {
    const { folder, store } = await filled(250);
    await store.outbox.take({ owner: 'crashed', now: 10_000_000, until: 99_000_000 });
    await store.close();
    const url = await cluster.database();
    const { code, out, err } = await move(join(folder, 'desk.db'), url);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^desk_case +250$/m);
    expect(out).toContain('both sides hold the same');
    const moved = await open(url);
    expect((await moved.cases.list({})).length).toBe(250);
    await storeCase(moved, 'C999');
    expect((await moved.cases.current('C999:1'))?.id).toBe(251);
    const first = await moved.outbox.take({ owner: 'new', now: 10_000_000, until: 10_060_000 });
    expect(first?.attempts).toBe(2);
    await moved.close();
  });

  it('takes a back-up, and leaves it as it is', async () => {
    const { folder, store } = await filled(1);
    const file = join(folder, 'monday.db');
    await store.backup(file);
    await store.close();
    const url = await cluster.database();
    expect((await move(file, url)).code).toBe(0);
    expect((await move(file, await cluster.database())).code).toBe(0);
  });

  it('refuses a database that holds rows, and changes nothing there', async () => {
    const { folder, store } = await filled(2);
    await store.close();
    const url = await cluster.database();
    const other = await open(url);
    await storeCase(other, 'C777');
    const { code, err } = await move(join(folder, 'desk.db'), url);
    expect([code, err]).toEqual([2, expect.stringContaining('is in use already')]);
    expect((await other.cases.list({})).map(({ merchantChannel }) => merchantChannel)).toEqual([
      'C777',
    ]);
    await other.close();
  });

  it('refuses a store whose server runs, a file that is not there, and a missing DATABASE_URL', async () => {
    const { folder, store } = await filled(1);
    const url = await cluster.database();
    expect((await move(join(folder, 'desk.db'), url)).err).toContain('is in use by another');
    expect((await move(join(folder, 'nothing.db'), url)).err).toContain('There is no file');
    const { code, err } = await runDesk(['migrate', '--from', 'desk.db'], { environment: {} });
    expect([code, err]).toEqual([2, expect.stringContaining('--from needs DATABASE_URL')]);
    await store.close();
  });
});
