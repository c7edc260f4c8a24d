import { sql } from 'kysely';
import type { Backlog } from '../ports/queues.ts';
import { StaleVersionError } from '../store.ts';
import type { Database } from './engine.ts';
import type { RowState } from './tables.ts';

/** What waits in the inbox, on one connection or transaction. */
export function backlog({ db }: Database): Backlog {
  return {
    async ofChannel(channel) {
      const rows = await db
        .selectFrom('inbox')
        .select(['id', 'key', 'body', 'state'])
        .where('order_key', '>=', `${channel}:`)
        .where('order_key', '<', `${channel};`)
        // Named, not handed over: only so does SQLite see that the index is the one for this.
        .where('state', 'in', [sql.lit<RowState>('ready'), sql.lit<RowState>('leased')])
        .orderBy('sequence')
        .orderBy('id')
        .execute();
      return rows.map(({ id, key, body, state }) => ({ id, key, body, begun: state === 'leased' }));
    },

    async absorb(ids, at) {
      if (ids.length === 0) return;
      const done = await db
        .updateTable('inbox')
        .set({ state: 'done', done_at: at })
        .where('id', 'in', ids)
        .where('state', '=', 'ready')
        .returning('id')
        .execute();
      if (done.length < ids.length) throw new StaleVersionError(`Event ${ids.join(', ')}`);
    },
  };
}
