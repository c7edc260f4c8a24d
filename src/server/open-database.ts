import type { Config } from '../config.ts';
import type { Database } from '../store/engine.ts';
import { openPostgres } from '../store/postgres.ts';
import { openSqlite } from '../store/sqlite.ts';

/** The one place that chooses. Throws `ConfigError` where the database cannot be used. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  onLostConnection: (why: string) => void,
): Promise<Database> {
  return databaseUrl === null ? openSqlite(dataDir) : openPostgres(databaseUrl, onLostConnection);
}
