import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** SQLite's log keeps old pages until they are moved into the database and the log is emptied. */
export async function scrub({ db, engine }: Database): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
