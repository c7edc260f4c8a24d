import type { Receipts } from '../ports/queues.ts';
import type { Database } from './engine.ts';

/** Where deliveries stand in Slack, on one connection or transaction. */
export function receipts({ db }: Database): Receipts {
  return {
    async of(key) {
      const row = await db
        .selectFrom('outbox')
        .select('receipt')
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.receipt ?? null;
    },

    async waits(key) {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('key', '=', key)
        .where('state', 'in', ['ready', 'leased'])
        .executeTakeFirst();
      return row !== undefined;
    },

    async under(order) {
      const rows = await db
        .selectFrom('outbox')
        .select(['key', 'body', 'created_at'])
        .where('order_key', '=', order)
        .orderBy('id')
        .execute();
      return rows.map(({ key, body, created_at }) => ({ key, body, createdAt: created_at }));
    },
  };
}
