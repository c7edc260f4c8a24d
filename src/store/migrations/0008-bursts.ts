import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/**
 * `seen`: up to where each channel was read, so that what was written while nobody listened can be
 * read later; what comes after `gap_from` may be missing, null where nothing is. The indexes find the
 * oldest due row of a queue without a look at all the others that wait.
 */
export function bursts(engine: Engine) {
  const column = {
    sqlite: { sorted: 'text', end: ' strict' },
    postgres: { sorted: 'text collate "C"', end: '' },
  }[engine];

  const statements = [
    `create table seen (
      channel text primary key,
      since ${column.sorted} not null,
      last ${column.sorted} not null,
      gap_from ${column.sorted})${column.end}`,
    ...['inbox', 'outbox'].map(
      (table) =>
        `create index ${table}_due on ${table} (due_at, id) where state in ('ready', 'leased')`,
    ),
  ];

  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
