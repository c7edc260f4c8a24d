import { rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';

/** The port's `backup`: SQLite copies itself, in one read transaction and without gaps. */
export async function backup({ db, engine }: Database, file: string): Promise<void> {
  if (engine === 'postgres') {
    throw new ConfigError([
      'DATABASE_URL: a PostgreSQL is backed up with its own tools, such as pg_dump.',
    ]);
  }
  // SQLite fills an empty file and keeps its mode; it would make one that everybody may read.
  writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  try {
    await sql`vacuum into ${file}`.execute(db);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
