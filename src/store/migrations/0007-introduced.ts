import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** The channels in which the desk has introduced itself, and how a conversation's outbox is read. */
export function introduced(engine: Engine) {
  const column = {
    sqlite: { time: 'integer', end: ' strict' },
    postgres: { time: 'bigint', end: '' },
  }[engine];

  const statements = [
    `create table introduced (
      channel text primary key,
      at ${column.time} not null)${column.end}`,
    // What was relayed is looked up again where a merchant edits or deletes it.
    `create index outbox_order on outbox (order_key, id)`,
  ];

  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
