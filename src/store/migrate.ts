import { type Migration, Migrator } from 'kysely';
import type { Database, Engine } from './engine.ts';
import { begin } from './migrations/0001-begin.ts';

function migrations(engine: Engine): Record<string, Migration> {
  return { '0001-begin': begin(engine) };
}

/**
 * Brings the tables to this version of the code and gives the names of what was run.
 * Throws where a migration fails or the database is newer than the code.
 */
export async function migrate({ db, engine }: Database): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations(engine) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    throw new Error(
      'The database could not be brought to this version. If a newer version has used it, start that one.',
      { cause: error },
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}
