import { sql } from 'kysely';
import type { Leftovers } from '../ports/leftovers.ts';
import type { Database } from './engine.ts';
import { reviveRow, unfinished } from './unfinished-rows.ts';

/** What is left in the queues, on one connection or transaction. */
export function leftovers(database: Database): Leftovers {
  const { db } = database;
  return {
    async unhandled() {
      const rows = await db
        .selectFrom('inbox')
        .selectAll()
        .where('state', '<>', 'done')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) =>
        unfinished(row).map((shown) => ({ ...shown, receivedAt: row.created_at })),
      );
    },

    revive: (id, at) => reviveRow(database, 'inbox', id, at),

    async release(owner) {
      for (const table of ['inbox', 'outbox']) {
        await sql`
          update ${sql.table(table)} set lease_until = 0
          where state = 'leased' and lease_owner = ${owner}`.execute(db);
      }
    },
  };
}
