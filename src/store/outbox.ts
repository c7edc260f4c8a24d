import { sql } from 'kysely';
import { LostLeaseError } from '../ports/lease.ts';
import type { Outbox } from '../store.ts';
import type { Database } from './engine.ts';
import { countWaiting, giveBack, type Queue, type TakenRow, takeRow } from './queue.ts';

const QUEUE: Queue = { table: 'outbox', age: 'id', first: sql`candidate.priority, ` };

/** The outbox on one connection or transaction. */
export function outbox(database: Database): Outbox {
  const { db } = database;
  return {
    async add(deliveries) {
      if (deliveries.length === 0) return;
      await db
        .insertInto('outbox')
        .values(
          deliveries.map((delivery) => ({
            key: delivery.key,
            order_key: delivery.order,
            body: delivery.body,
            state: 'ready' as const,
            due_at: delivery.dueAt,
            priority: delivery.priority ?? 0,
            attempts: 0,
            lease_owner: null,
            lease_until: null,
            last_error: null,
            created_at: delivery.createdAt,
            done_at: null,
            receipt: null,
          })),
        )
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },

    async take(lease) {
      const row = await takeRow<TakenRow>(database, QUEUE, lease);
      if (!row) return null;
      return {
        id: row.id,
        key: row.key,
        order: row.order_key,
        body: row.body,
        dueAt: row.due_at,
        createdAt: row.created_at,
        attempts: row.attempts,
        owner: lease.owner,
      };
    },

    // One statement, one sync of the disk, whatever else it ends.
    async sent({ id, owner, attempts }, at, receipt, needless = '') {
      const ended = await sql<{ id: number }>`
        update outbox
        set state = 'done', done_at = ${at}, lease_owner = null, lease_until = null,
            receipt = case when id = ${id} then ${receipt} end
        where (id = ${id} and state = 'leased' and lease_owner = ${owner}
            and attempts = ${attempts})
          or (key = ${needless} and state = 'ready')
        returning id`.execute(db);
      if (!ended.rows.some((row) => row.id === id)) throw new LostLeaseError(`Delivery ${id}`);
    },

    retry: (hold, retry) => giveBack(database, QUEUE, hold, retry),
    waiting: () => countWaiting(database, QUEUE),
  };
}
