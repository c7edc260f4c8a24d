import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const RELAXED = CompiledQuery.raw('pragma synchronous = normal');
const STRICT = CompiledQuery.raw('pragma synchronous = full');

/** Runs `work` as one transaction, and gives what it gives once that is on the disk. */
export type Commit = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/**
 * Transactions of SQLite whose sync of the disk does not stop the process. SQLite would sync its log within
 * `commit`; it is told not to, and `toDisk` does it, off the event loop. What is not synced yet can be
 * read already, but whoever asked for it is told nothing before it is on the disk; and as the log is one
 * file, whatever they do then stands on what is on the disk too.
 */
export function syncedCommit(db: Kysely<Tables>, toDisk: () => Promise<void>): Commit {
  return async (work) => {
    const made = await db.connection().execute(async (one) => {
      await one.executeQuery(RELAXED);
      try {
        return await one.transaction().execute(work);
      } finally {
        await one.executeQuery(STRICT);
      }
    });
    await toDisk();
    return made;
  };
}
