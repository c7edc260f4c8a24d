import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';
import { openStore } from './open-store.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Puts the back-up `file` into `folder`, which must be empty or missing, and brings its tables up to
 * date. Throws `ConfigError` where it cannot be used, and leaves the folder empty then.
 */
export async function restoreSqlite(file: string, folder: string): Promise<void> {
  if (!existsSync(file)) throw new ConfigError([`There is no file "${file}": name a back-up.`]);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new ConfigError([
      `DATA_DIR ${folder} is not empty: stop the server and move the folder away first.`,
    ]);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'desk.db');
  try {
    copyFileSync(file, path);
    chmodSync(path, 0o600);
    const database = openSqlite(folder);
    await requireWhole(database, file);
    await (await openStore(database)).close();
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    throw error;
  }
}

/** Closes the database where it throws. */
async function requireWhole(database: Database, file: string): Promise<void> {
  const why = await damage(database);
  if (why === null) return;
  await database.db.destroy();
  throw new ConfigError([`"${file}" ${why}: name a file that "desk backup" made.`]);
}

async function damage({ db }: Database): Promise<string | null> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_master where name in ('kysely_migration', 'conversation')`.execute(db);
  if (tables.rows.length < 2) return 'holds no store of the desk';
  const checked = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return checked.rows[0]?.integrity_check === 'ok' ? null : 'is damaged';
}
