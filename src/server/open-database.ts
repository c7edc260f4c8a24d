import type { Config } from '../config.ts';
import type { Database } from '../store/engine.ts';
import { openSqlite } from '../store/sqlite.ts';

/**
 * The one place that chooses; the driver of PostgreSQL is loaded where it is used. Throws `ConfigError` where the database cannot be used.
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  onLostConnection: (why: string) => void,
): Promise<Database> {
  if (databaseUrl === null) return openSqlite(dataDir);
  const { openPostgres } = await import('../store/postgres.ts');
  return openPostgres(databaseUrl, onLostConnection);
}
