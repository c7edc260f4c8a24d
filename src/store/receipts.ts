import type { Receipts } from '../store.ts';
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
  };
}
