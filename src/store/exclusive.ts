import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Sets our locks apart from those of others in the same database. */
const OURS = 0x0dec11e;

/**
 * Runs `work` while no other instance on the same database runs work under the same `key`. Held by a
 * connection of its own, not by a transaction, since `work` may wait for Slack; a connection that ends
 * lets go. The embedded store has one process, which has locks of its own.
 */
export async function exclusively<T>(
  { db, engine }: Database,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  if (engine === 'sqlite') return work();
  return db.connection().execute(async (held) => {
    const lock = sql`hashtextextended(${key}, ${OURS})`;
    await sql`select pg_advisory_lock(${lock})`.execute(held);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(held);
    }
  });
}
