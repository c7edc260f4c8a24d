import { sql } from 'kysely';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { Maintenance } from '../ports/maintenance.ts';
import type { Database } from './engine.ts';
import { forget } from './forget.ts';
import { levels } from './levels.ts';
import { prune } from './prune.ts';
import { reviveRow, unfinished } from './unfinished-rows.ts';

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
      return rows.flatMap((row) =>
        unfinished(row).map((shown) => ({ ...shown, createdAt: row.created_at })),
      );
    },

    revive: (id, at) => reviveRow(database, 'outbox', id, at),

    forget: (whom) => forget(database, whom),
    prune: (cutOffs) => prune(database, cutOffs),
    levels: () => levels(database),
  };
}

/** A timer is where it belongs, in the future, unless it is dead. */
const unlessTimer = sql<boolean>`(state = 'dead' or order_key not like ${`${TIMER_ORDER}%`})`;
