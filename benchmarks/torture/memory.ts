import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/store/engine.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { startCluster } from '../../tests/store/postgres-cluster.ts';
import type { Arguments } from './arguments.ts';
import { createStrikes } from './strikes.ts';

/** The order in which the store has handled what came in. */
export interface History {
  /** all deliveries, in the order in which they were decided */
  readonly outbox: readonly { readonly key: string; readonly order: string }[];
  /** all that merchants said, in the order in which it was heard */
  readonly transcript: readonly { readonly conversation: string; readonly text: string }[];
}

/** The store under torture: what the server is told of it, and a look into it while none runs. */
export interface Memory {
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Store>;
  /** For while no server runs. */
  history(): Promise<History>;
  /**
   * The database is gone for a moment, every other time after a crash from which it recovers by itself.
   * Does nothing with SQLite, which lives and dies with its server.
   */
  strike(): Promise<void>;
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
    history: () => readHistory(openSqlite(folder)),
    strike: async () => {},
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function postgres(): Promise<Memory> {
  const cluster = await startCluster();
  const url = await cluster.database();
  return {
    environment: { DATABASE_URL: url },
    open: async () => openStore(await openPostgres(url, () => {})),
    history: async () => readHistory(await openPostgres(url, () => {})),
    strike: createStrikes(url),
    remove: cluster.stop,
  };
}

async function readHistory({ db }: Database): Promise<History> {
  const outbox = await db.selectFrom('outbox').select(['key', 'order_key']).orderBy('id').execute();
  const transcript = await db
    .selectFrom('transcript')
    .select(['conversation', 'text'])
    .where('who', '=', 'merchant')
    .orderBy('id')
    .execute();
  await db.destroy();
  return { outbox: outbox.map(({ key, order_key }) => ({ key, order: order_key })), transcript };
}
