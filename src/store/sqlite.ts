import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Kysely, type SqliteDatabase } from 'kysely';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';
import { keptStatements } from './kept-statements.ts';
import { createLogSync, type LogSync } from './log-sync.ts';
import { OneConnectionDialect } from './one-connection.ts';
import type { Tables } from './tables.ts';
import { createTurnstile } from './turnstile.ts';

/** What better-sqlite3 and libsql share, as far as it is used here. */
interface SqliteFile extends SqliteDatabase {
  exec(statement: string): unknown;
}

/** better-sqlite3 13 crashes Node 20 and libsql is for Node 20 only: the runtime decides. */
function openFile(path: string): SqliteFile {
  const major = Number(process.versions.node.split('.')[0]);
  const engine = major >= 22 ? 'better-sqlite3' : 'libsql';
  const Engine: new (path: string) => SqliteFile = createRequire(import.meta.url)(engine);
  return new Engine(path);
}

/** In this order: the lock must be exclusive before WAL opens its shared memory. */
const SETTINGS = [
  'pragma busy_timeout = 2000',
  'pragma locking_mode = exclusive',
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  // What is deleted is overwritten, not only taken off the list.
  'pragma secure_delete = on',
  'pragma journal_size_limit = 67108864',
  // In pages of 4 kB: a page that many commits change is then written to the database once.
  'pragma wal_autocheckpoint = 4000',
];

/**
 * libsql keeps its lock while any statement lives, so a plain close frees nothing before the
 * process ends. Leaving WAL and exclusive locking first lets go at once and leaves one tidy file.
 */
function releasing(file: SqliteFile, log: LogSync): SqliteDatabase {
  return {
    prepare: keptStatements((statement) => file.prepare(statement)),
    close() {
      log.close();
      file.exec(
        'pragma journal_mode = delete; pragma locking_mode = normal; select 1 from sqlite_master',
      );
      file.close();
    },
  };
}

/**
 * Opens the embedded database in `folder` (made where missing) and takes its lock.
 * Throws `ConfigError` with one sentence where another process has it or it cannot be opened.
 */
export function openSqlite(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'desk.db');
  // SQLite makes its files as readable as this one.
  closeSync(openSync(path, 'a', 0o600));
  const file = openFile(path);
  try {
    for (const setting of SETTINGS) file.exec(setting);
    file.exec('begin immediate; commit');
  } catch (error) {
    file.close();
    throw new ConfigError([whyNot(path, error)]);
  }
  const log = createLogSync(path);
  const [database, turnstile] = [releasing(file, log), createTurnstile()];
  const open = (urgent: boolean) =>
    new Kysely<Tables>({ dialect: new OneConnectionDialect(database, turnstile, urgent) });
  // Both are the same connection; the first alone closes it.
  return { engine: 'sqlite', db: open(false), urgent: open(true), toDisk: log.toDisk };
}

function whyNot(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return `${path} is in use by another decline-desk. Stop it, or set DATABASE_URL=postgres://... to run several.`;
  }
  const why = error instanceof Error ? error.message : String(error);
  return `${path} cannot be opened (${why}). Check the file, its folder and the space on the disk.`;
}
