import type { NewEvent } from '../store.ts';
import type { Database } from './engine.ts';
import { moveOn } from './seen.ts';

/**
 * Keeps those of `events` whose keys are new, and up to where their channels were read. Says for
 * each, in order, whether it was new: the same one twice is new once.
 */
export async function addEvents(
  database: Database,
  events: readonly NewEvent[],
): Promise<readonly boolean[]> {
  const added = await database.db
    .insertInto('inbox')
    .values(
      events.map((event) => ({
        key: event.key,
        order_key: event.order,
        sequence: event.sequence,
        body: event.body,
        state: 'ready' as const,
        due_at: event.dueAt,
        attempts: 0,
        lease_owner: null,
        lease_until: null,
        last_error: null,
        created_at: event.receivedAt,
        done_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  await moveOn(
    database,
    events.flatMap(({ seen }) => seen ?? []),
  );
  const fresh = new Set(added.map(({ key }) => key));
  return events.map(({ key }) => fresh.delete(key));
}
