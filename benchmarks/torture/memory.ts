import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { startCluster } from '../../tests/store/postgres-cluster.ts';
import type { Arguments } from './arguments.ts';

/** The store under torture: what the server is told of it, and a look into it while none runs. */
export interface Memory {
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** An empty SQLite folder, or an empty database on a PostgreSQL of its own. */
export async function createMemory(kind: Arguments['store']): Promise<Memory> {
  return kind === 'sqlite' ? sqlite() : postgres();
}

async function sqlite(): Promise<Memory> {
  const folder = await mkdtemp(join(tmpdir(), 'decline-desk-torture-'));
  return {
    environment: { DATA_DIR: folder },
    open: () => openStore(openSqlite(folder)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function postgres(): Promise<Memory> {
  const cluster = await startCluster();
  const url = await cluster.database();
  return {
    environment: { DATABASE_URL: url },
    open: async () => openStore(await openPostgres(url, () => {})),
    remove: cluster.stop,
  };
}
