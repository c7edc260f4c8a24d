import { type Kysely, sql } from 'kysely';

/** Finds the dead rows among all that are done: the metrics ask for them every few seconds. */
export function upkeep() {
  const statements = ['inbox', 'outbox'].map(
    (table) => `create index ${table}_dead on ${table} (due_at) where state = 'dead'`,
  );
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
