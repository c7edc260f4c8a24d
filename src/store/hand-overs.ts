import type { Selectable } from 'kysely';
import type { HandOver, HandOvers } from '../ports/hand-over.ts';
import type { HandOverTable } from './desk-tables.ts';
import type { Database } from './engine.ts';

const NOTHING = {
  announced: null,
  undelivered_since: null,
  reason: null,
  home_channel: null,
  home_ts: null,
};

/** How cases came to their people, on one connection or transaction. */
export function handOvers({ db }: Database): HandOvers {
  return {
    async of(caseId) {
      const row = await db
        .selectFrom('hand_over')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async announce(caseId, announced) {
      await db
        .insertInto('hand_over')
        .values({ ...NOTHING, case_id: caseId, announced })
        .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ announced }))
        .execute();
    },

    async fail({ case: caseId, reason, at, home }) {
      const first = {
        undelivered_since: at,
        reason,
        home_channel: home?.channel ?? null,
        home_ts: home?.ts ?? null,
      };
      await db
        .insertInto('hand_over')
        .values({ ...NOTHING, case_id: caseId })
        .onConflict((conflict) => conflict.column('case_id').doNothing())
        .execute();
      await db
        .updateTable('hand_over')
        .set(first)
        .where('case_id', '=', caseId)
        .where('undelivered_since', 'is', null)
        .execute();
      await db.updateTable('hand_over').set({ reason }).where('case_id', '=', caseId).execute();
    },

    async settle(caseId) {
      await db
        .updateTable('hand_over')
        .set({ undelivered_since: null, reason: null, home_channel: null, home_ts: null })
        .where('case_id', '=', caseId)
        .execute();
    },

    async undelivered() {
      const rows = await db
        .selectFrom('hand_over')
        .selectAll()
        .where('undelivered_since', 'is not', null)
        .orderBy('undelivered_since')
        .orderBy('case_id')
        .execute();
      return rows.map(fromRow);
    },
  };
}

function fromRow(row: Selectable<HandOverTable>): HandOver {
  const { home_channel: channel, home_ts: ts } = row;
  return {
    case: row.case_id,
    announced: row.announced,
    undeliveredSince: row.undelivered_since,
    reason: row.reason,
    home: channel !== null && ts !== null ? { channel, ts } : null,
  };
}
