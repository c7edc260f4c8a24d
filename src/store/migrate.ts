import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator, sql } from 'kysely';
import { ConfigError } from '../config-error.ts';
import type { Database, Engine } from './engine.ts';
import { begin } from './migrations/0001-begin.ts';
import { manners } from './migrations/0002-manners.ts';
import { upkeep } from './migrations/0003-upkeep.ts';
import { closing } from './migrations/0005-closing.ts';
import { escalation } from './migrations/0006-escalation.ts';
import { introduced } from './migrations/0007-introduced.ts';
import { bursts } from './migrations/0008-bursts.ts';

function migrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-begin': begin(engine),
    '0002-manners': manners(engine),
    '0003-upkeep': upkeep(),
    '0005-closing': closing(engine),
    '0006-escalation': escalation(engine),
    '0007-introduced': introduced(engine),
    '0008-bursts': bursts(engine),
  };
}

/**
 * Brings the tables to this version of the code and gives the names of what was run. Instances that
 * start together take turns: Kysely holds an advisory lock on PostgreSQL meanwhile.
 * Throws `ConfigError` where the database is newer than the code, and an error where a step fails.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  if (database.engine === 'postgres') return runMigrations(database);
  // SQLite commits after each statement; they are synced together, once all are done.
  await sql`pragma synchronous = normal`.execute(database.db);
  try {
    return await runMigrations(database);
  } finally {
    await sql`pragma synchronous = full`.execute(database.db);
    await database.toDisk?.();
  }
}

async function runMigrations(database: Database): Promise<readonly string[]> {
  const { db, engine } = database;
  const known = migrations(engine);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const [newer] = (await applied(database)).filter((name) => !Object.hasOwn(known, name));
    if (newer !== undefined) {
      throw new ConfigError([
        `The database was used by a newer decline-desk, which added "${newer}". Start that version, or restore a backup made before it.`,
      ]);
    }
    throw new Error('A step that brings the tables to this version of decline-desk failed.', {
      cause: error,
    });
  }
  return (results ?? []).map((result) => result.migrationName);
}

async function applied({ db }: Database): Promise<readonly string[]> {
  const rows = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db);
  return rows.rows.map(({ name }) => name);
}
