import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAdminToken } from '../admin/admin-token.ts';
import { isLoopback } from '../admin/is-loopback.ts';
import { createOperations, type Operations } from '../admin/operations.ts';
import { ADMIN_PORT, type Config, readConfig } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { openDatabase } from '../server/open-database.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open-store.ts';
import type { Io } from './io.ts';
import { findServer } from './server-operations.ts';

/**
 * Does `work` where the store is: the embedded one has one owner, so that a running server is asked
 * and the store opened here only where none runs. PostgreSQL has room for both.
 * `makes`: a store that is missing is made.
 * Throws `ConfigError` where the environment is wrong or the store cannot be used.
 */
export async function withOperations<T>(
  io: Io,
  work: (operations: Operations) => Promise<T>,
  { makes = false } = {},
): Promise<T> {
  const config = readConfig(io.environment);
  const server = await runningServer(config);
  if (server) return await work(server);
  if (!makes) requireStore(config);
  return await withOwnStore(config, io, work);
}

/** In a wrong folder an empty store would be made, and look as if there were nothing. */
function requireStore({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl !== null || existsSync(join(dataDir, 'desk.db'))) return;
  throw new ConfigError([`There is no store in ${dataDir}: set DATA_DIR as the server has it.`]);
}

async function runningServer(config: Config): Promise<Operations | null> {
  if (config.databaseUrl !== null) return null;
  const token = readAdminToken(config.dataDir);
  if (token === null) return null;
  const host = isLoopback(config.host) ? config.host : '127.0.0.1';
  const name = host.includes(':') ? `[${host}]` : host;
  return findServer({ url: `http://${name}:${config.adminPort ?? ADMIN_PORT}/rpc`, token });
}

async function withOwnStore<T>(
  config: Config,
  io: Io,
  work: (operations: Operations) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config, (why) => io.err(`PostgreSQL: ${why}.`));
  const migrated = await migrate(database).catch(async (error: unknown) => {
    await database.db.destroy();
    throw error;
  });
  const store = await openStore(database);
  try {
    return await work(createOperations({ store, now: () => Date.now(), migrated }));
  } finally {
    await store.close();
  }
}
