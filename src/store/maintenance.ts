import { sql } from 'kysely';
import { z } from 'zod';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { Maintenance } from '../ports/maintenance.ts';
import type { Database } from './engine.ts';
import { forget } from './forget.ts';
import { levels } from './levels.ts';
import { prune } from './prune.ts';

const kindSchema = z.object({ kind: z.string() });

/** The operator's side on one connection or transaction. */
export function maintenance(database: Database): Maintenance {
  const { db } = database;
  return {
    async unsent() {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('state', '<>', 'done')
        .where(unlessTimer)
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => {
        if (row.state === 'done') return [];
        return {
          id: row.id,
          kind: kindOf(row.body),
          order: row.order_key,
          state: row.state,
          attempts: row.attempts,
          dueAt: row.due_at,
          createdAt: row.created_at,
          lastError: row.last_error,
        };
      });
    },

    async revive(id, at) {
      const revived = await sql<{ id: number }>`
        update outbox set state = 'ready', attempts = 0, due_at = ${at}
        where id = ${id} and state = 'dead'
        returning id`.execute(db);
      return revived.rows.length > 0;
    },

    forget: (whom) => forget(database, whom),
    prune: (cutOffs) => prune(database, cutOffs),
    levels: () => levels(database),
  };
}

/** A timer is where it belongs, in the future, unless it is dead. */
const unlessTimer = sql<boolean>`(state = 'dead' or order_key not like ${`${TIMER_ORDER}%`})`;

/** A body of another version must not keep an operator from seeing its row. */
function kindOf(body: string): string {
  const parsed = kindSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.kind : 'unknown';
}
