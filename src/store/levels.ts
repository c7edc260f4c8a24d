import { sql } from 'kysely';
import type { Levels, QueueLevel } from '../maintenance.ts';
import type { Database } from './engine.ts';

/** How full the queues are, and how old the oldest of what waits is. */
export async function levels(database: Database): Promise<Levels> {
  const cases = await sql<{ n: number; oldest: number | null }>`
    select count(*) as n, min(created_at) as oldest
    from desk_case where status <> 'resolved'`.execute(database.db);
  return {
    inbox: await queueLevel(database, 'inbox'),
    outbox: await queueLevel(database, 'outbox'),
    openCases: cases.rows[0]?.n ?? 0,
    oldestOpenCaseAt: cases.rows[0]?.oldest ?? null,
  };
}

async function queueLevel({ db }: Database, table: 'inbox' | 'outbox'): Promise<QueueLevel> {
  const counted = await sql<{ state: 'ready' | 'leased' | 'dead'; n: number; oldest: number }>`
    select state, count(*) as n, min(due_at) as oldest
    from ${sql.table(table)} where state <> 'done' group by state`.execute(db);
  const waiting = counted.rows.filter(({ state }) => state !== 'dead');
  return {
    waiting: waiting.reduce((sum, { n }) => sum + n, 0),
    dead: counted.rows.find(({ state }) => state === 'dead')?.n ?? 0,
    oldestDueAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ oldest }) => oldest)),
  };
}
