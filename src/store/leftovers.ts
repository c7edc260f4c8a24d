import { sql } from 'kysely';
import { z } from 'zod';
import type { Leftovers } from '../ports/leftovers.ts';
import type { Database } from './engine.ts';

const kindSchema = z.object({ kind: z.string() });

/** What is left in the queues, on one connection or transaction. */
export function leftovers({ db }: Database): Leftovers {
  return {
    async unhandled() {
      const rows = await db
        .selectFrom('inbox')
        .selectAll()
        .where('state', '<>', 'done')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => {
        if (row.state === 'done') return [];
        const { id, state, attempts } = row;
        return {
          id,
          kind: kindOf(row.body),
          order: row.order_key,
          state,
          attempts,
          dueAt: row.due_at,
          receivedAt: row.created_at,
          lastError: row.last_error,
        };
      });
    },

    async revive(id, at) {
      const revived = await sql<{ id: number }>`
        update inbox set state = 'ready', attempts = 0, due_at = ${at}
        where id = ${id} and state = 'dead'
        returning id`.execute(db);
      return revived.rows.length > 0;
    },

    async release(owner) {
      for (const table of ['inbox', 'outbox']) {
        await sql`
          update ${sql.table(table)} set lease_until = 0
          where state = 'leased' and lease_owner = ${owner}`.execute(db);
      }
    },
  };
}

/** A body of another version must not keep an operator from seeing its row. */
function kindOf(body: string): string {
  const parsed = kindSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.kind : 'unknown';
}
