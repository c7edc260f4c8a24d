import { type RawBuilder, sql } from 'kysely';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { GivenBack, Hold, Lease, Retry } from '../ports/lease.ts';
import { MAX_ATTEMPTS } from '../store.ts';
import type { Database } from './engine.ts';

/** The inbox and the outbox are queues of one shape; each names what makes a row older. */
export interface Queue {
  readonly table: 'inbox' | 'outbox';
  readonly age: 'sequence' | 'id';
  /** what goes before the time at which a row is due; nothing where it is left out */
  readonly first?: RawBuilder<unknown>;
}

/**
 * Leases the oldest due row of an order in which nothing older is unfinished, and gives it.
 * PostgreSQL skips rows that another instance holds; SQLite has one writer. An attempt is counted when
 * it begins: a row that has ended its worker at each of them is declared dead on the way.
 */
export async function takeRow<Row extends TakenRow>(
  database: Database,
  queue: Queue,
  lease: Lease,
): Promise<Row | null> {
  for (;;) {
    const taken = await takeOldest<Row>(database, queue, lease);
    if (!taken || taken.attempts <= MAX_ATTEMPTS) return taken;
    await bury(database, queue.table, taken.id);
  }
}

/** What the rows of both queues have. */
export interface TakenRow {
  readonly id: number;
  readonly key: string;
  readonly order_key: string;
  readonly body: string;
  readonly due_at: number;
  readonly created_at: number;
  readonly attempts: number;
}

async function takeOldest<Row extends TakenRow>(
  { db, engine }: Database,
  { table, age, first = sql`` }: Queue,
  lease: Lease,
): Promise<Row | null> {
  const rows = sql.table(table);
  const skipLocked = engine === 'postgres' ? sql`for update skip locked` : sql``;
  const taken = await sql<Row>`
    update ${rows}
    set state = 'leased',
        lease_owner = ${lease.owner},
        lease_until = ${lease.until},
        attempts = attempts + 1
    where id = (
      select candidate.id from ${rows} as candidate
      where candidate.state in ('ready', 'leased')
        and candidate.due_at <= ${lease.now}
        and (candidate.state = 'ready' or candidate.lease_until <= ${lease.now})
        and not exists (
          select 1 from ${rows} as older
          where older.order_key = candidate.order_key
            and older.state in ('ready', 'leased')
            and (older.${sql.ref(age)}, older.id) < (candidate.${sql.ref(age)}, candidate.id))
      order by ${first}candidate.due_at, candidate.id
      limit 1
      ${skipLocked})
    returning *`.execute(db);
  return taken.rows[0] ?? null;
}

/** Whoever had the row at its last attempt ended without a word: it may be what ends them. */
async function bury({ db }: Database, table: Queue['table'], id: number): Promise<void> {
  const error = `The process ended, or lost its lease, at each of ${MAX_ATTEMPTS} attempts.`;
  await sql`
    update ${sql.table(table)}
    set state = 'dead', attempts = ${MAX_ATTEMPTS}, lease_owner = null, lease_until = null,
        last_error = ${error}
    where id = ${id}`.execute(db);
}

/** Frees a row for a later attempt, or declares it dead after the last one. */
export async function giveBack(
  { db }: Database,
  { table }: Queue,
  { id, owner, attempts }: Hold,
  { dueAt, error, counts }: Retry,
): Promise<GivenBack> {
  const state = counts && attempts >= MAX_ATTEMPTS ? 'dead' : 'ready';
  const given = await sql<{ id: number }>`
    update ${sql.table(table)}
    set state = ${state},
        attempts = ${counts ? attempts : attempts - 1},
        due_at = ${dueAt},
        lease_owner = null,
        lease_until = null,
        last_error = ${error}
    where id = ${id}
      and state = 'leased'
      and lease_owner = ${owner}
      and attempts = ${attempts}
    returning id`.execute(db);
  return given.rows.length === 0 ? 'lost' : state;
}

/** Ends every lease: for a database with one owner, who has just started and holds nothing yet. */
export async function endLeases({ db }: Database): Promise<void> {
  for (const table of ['inbox', 'outbox']) {
    await sql`update ${sql.table(table)} set lease_until = 0 where state = 'leased'`.execute(db);
  }
}

/** How many rows are neither done nor dead; timers are where they belong, in the future. */
export async function countWaiting({ db }: Database, { table }: Queue): Promise<number> {
  const counted = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(table)}
    where state in ('ready', 'leased') and order_key not like ${`${TIMER_ORDER}%`}`.execute(db);
  return counted.rows[0]?.n ?? 0;
}
