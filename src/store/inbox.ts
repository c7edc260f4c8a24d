import { LostLeaseError } from '../ports/lease.ts';
import type { Inbox } from '../store.ts';
import { addEvents } from './add-events.ts';
import type { Database } from './engine.ts';
import { countWaiting, giveBack, type Queue, type TakenRow, takeRow } from './queue.ts';

const QUEUE: Queue = { table: 'inbox', age: 'sequence' };

/** The inbox on one connection or transaction. */
export function inbox(database: Database): Inbox {
  const { db } = database;
  return {
    async add(event) {
      const [added = false] = await addEvents(database, [event]);
      return added;
    },

    async take(lease) {
      const row = await takeRow<TakenRow & { readonly sequence: string }>(database, QUEUE, lease);
      if (!row) return null;
      return {
        id: row.id,
        key: row.key,
        order: row.order_key,
        sequence: row.sequence,
        body: row.body,
        dueAt: row.due_at,
        receivedAt: row.created_at,
        attempts: row.attempts,
        owner: lease.owner,
      };
    },

    async done({ id, owner, attempts }, at) {
      const done = await db
        .updateTable('inbox')
        .set({ state: 'done', done_at: at, lease_owner: null, lease_until: null })
        .where('id', '=', id)
        .where('state', '=', 'leased')
        .where('lease_owner', '=', owner)
        .where('attempts', '=', attempts)
        .returning('id')
        .executeTakeFirst();
      if (!done) throw new LostLeaseError(`Event ${id}`);
    },

    retry: (hold, retry) => giveBack(database, QUEUE, hold, retry),
    waiting: () => countWaiting(database, QUEUE),
  };
}
