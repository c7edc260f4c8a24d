import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './engine.ts';
import type { RowState } from './tables.ts';

/** A row of a queue as far as an operator is shown it. */
interface QueueRow {
  readonly id: number;
  readonly order_key: string;
  readonly body: string;
  readonly state: RowState;
  readonly attempts: number;
  readonly due_at: number;
  readonly last_error: string | null;
}

const kindSchema = z.object({ kind: z.string() });

/** What an operator is shown of a row that is not done; nothing of one that is. */
export function unfinished({ id, order_key, body, state, attempts, due_at, last_error }: QueueRow) {
  if (state === 'done') return [];
  const kind = kindOf(body);
  return [{ id, kind, order: order_key, state, attempts, dueAt: due_at, lastError: last_error }];
}

/** Makes a dead row of `table` due at `at` with all its attempts; false where `id` is not dead. */
export async function reviveRow(
  { db }: Database,
  table: 'inbox' | 'outbox',
  id: number,
  at: number,
): Promise<boolean> {
  const revived = await sql<{ id: number }>`
    update ${sql.table(table)} set state = 'ready', attempts = 0, due_at = ${at}
    where id = ${id} and state = 'dead'
    returning id`.execute(db);
  return revived.rows.length > 0;
}

/** A body of another version must not keep an operator from seeing its row. */
function kindOf(body: string): string {
  const parsed = kindSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.kind : 'unknown';
}
