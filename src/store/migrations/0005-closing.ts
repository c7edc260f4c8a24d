import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** How cases came to their end, when their cards are edited, and why a label was given. */
export function closing(engine: Engine) {
  const time = { sqlite: 'integer', postgres: 'bigint' }[engine];
  const statements = [
    `alter table desk_case add column outcome text`,
    `alter table desk_case add column cause text`,
    `alter table desk_case add column note text not null default ''`,
    `alter table desk_case add column closed_at ${time}`,
    `alter table desk_case add column closed_by text`,
    `alter table desk_case add column card_due_at ${time}`,
    `alter table desk_case add column suggestions_ts text`,
    `alter table outbox add column priority integer not null default 0`,
    `alter table label add column detail text not null default ''`,
  ];
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
