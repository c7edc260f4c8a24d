import { sql } from 'kysely';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { Levels, QueueLevel } from '../ports/maintenance.ts';
import type { Database } from './engine.ts';

/** How full the queues are, and how old the oldest of what waits is. */
export async function levels(database: Database): Promise<Levels> {
  const cases = await sql<{ n: number; oldest: number | null }>`
    select count(*) as n, min(created_at) as oldest
    from desk_case where status <> 'resolved'`.execute(database.db);
  const undelivered = await sql<{ n: number }>`
    select count(*) as n from hand_over where undelivered_since is not null`.execute(database.db);
  return {
    inbox: await queueLevel(database, 'inbox'),
    outbox: await queueLevel(database, 'outbox'),
    openCases: cases.rows[0]?.n ?? 0,
    oldestOpenCaseAt: cases.rows[0]?.oldest ?? null,
    undeliveredCases: undelivered.rows[0]?.n ?? 0,
  };
}

/** Timers do not wait, but one that is overdue counts as late. Each condition is that of a partial index, so that the done rows are not read. */
async function queueLevel({ db }: Database, table: 'inbox' | 'outbox'): Promise<QueueLevel> {
  const rows = sql.table(table);
  const waiting = await sql<{ n: number; oldest: number | null }>`
    select count(case when order_key not like ${`${TIMER_ORDER}%`} then 1 end) as n,
      min(due_at) as oldest
    from ${rows} where state in ('ready', 'leased')`.execute(db);
  const dead = await sql<{ n: number }>`
    select count(*) as n from ${rows} where state = 'dead'`.execute(db);
  return {
    waiting: waiting.rows[0]?.n ?? 0,
    dead: dead.rows[0]?.n ?? 0,
    oldestDueAt: waiting.rows[0]?.oldest ?? null,
  };
}
