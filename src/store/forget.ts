import { type RawBuilder, sql } from 'kysely';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { Deleted, Whom } from '../ports/maintenance.ts';
import type { Database } from './engine.ts';

/** Ids that one statement names: far below what either engine takes as parameters. */
const CHUNK = 200;

type Remove = (statement: RawBuilder<unknown>) => Promise<number>;

/** Deletes every row that holds something of a channel or a person. */
export async function forget(database: Database, whom: Whom): Promise<Deleted> {
  const { db } = database;
  const remove: Remove = async (statement) =>
    Number((await statement.execute(db)).numAffectedRows ?? 0);
  const ids = await conversationsOf(database, whom);
  const caseIds = await casesOf(database, ids);

  await remove(
    whom.kind === 'channel'
      ? sql`delete from asked where channel = ${whom.id}`
      : sql`delete from asked where person = ${whom.id}`,
  );
  await forgetFollowing(remove, whom, caseIds);
  await forgetSeen(remove, whom);
  const byConversation = (table: string) =>
    inChunks(ids, (chunk) =>
      remove(sql`delete from ${sql.table(table)} where conversation in (${sql.join(chunk)})`),
    );
  return {
    events: await removeEvents(remove, whom, caseIds),
    deliveries: await removeDeliveries(remove, whom, ids),
    lines: await byConversation('transcript'),
    cases: await byConversation('desk_case'),
    labels:
      (await byConversation('label')) +
      (whom.kind === 'user' ? await remove(sql`delete from label where who = ${whom.id}`) : 0),
    conversations: await inChunks(ids, (chunk) =>
      remove(sql`delete from conversation where id in (${sql.join(chunk)})`),
    ),
  };
}

/** Rows that hold ids alone, and go with what they are about. */
async function forgetFollowing(remove: Remove, { kind, id }: Whom, caseIds: readonly number[]) {
  const column = kind === 'channel' ? sql`channel` : sql`person`;
  await remove(sql`delete from turn where ${column} = ${id}`);
  await remove(sql`delete from incident_told where ${column} = ${id}`);
  await inChunks(caseIds, (chunk) =>
    remove(sql`delete from hand_over where case_id in (${sql.join(chunk)})`),
  );
}

/** What is forgotten must not be read from Slack again as if it had been missed. */
async function forgetSeen(remove: Remove, { kind, id }: Whom): Promise<void> {
  if (kind === 'user') {
    await remove(sql`update seen set since = last`);
    return;
  }
  await remove(sql`delete from seen where channel = ${id}`);
  await remove(sql`delete from introduced where channel = ${id}`);
}

/** A conversation's id begins with its channel; its state tells who asked. */
async function conversationsOf({ db }: Database, { kind, id }: Whom): Promise<readonly string[]> {
  const [known, ofCases] =
    kind === 'channel'
      ? [sql`id >= ${`${id}:`} and id < ${`${id};`}`, sql`merchant_channel = ${id}`]
      : [sql`state like ${`%"asker":"${id}"%`}`, sql`merchant_user = ${id}`];
  const rows = await sql<{ id: string }>`
    select id from conversation where ${known}
    union select conversation from desk_case where ${ofCases}`.execute(db);
  return rows.rows.map((row) => row.id);
}

async function casesOf({ db }: Database, ids: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  await inChunks(ids, async (chunk) => {
    const rows = await sql<{ id: number }>`
      select id from desk_case where conversation in (${sql.join(chunk)})`.execute(db);
    found.push(...rows.rows.map(({ id }) => id));
    return rows.rows.length;
  });
  return found;
}

/** Events name the channel and the person; those of the desk's windows and buttons name the case. */
async function removeEvents(remove: Remove, { kind, id }: Whom, caseIds: readonly number[]) {
  const own = await remove(sql`delete from inbox where body like ${`%"${kind}":"${id}"%`}`);
  // `_` stands for the backslash before a quote: a button's value is JSON within JSON.
  const forms = caseIds.flatMap((number) =>
    [`%case":${number},%`, `%case":${number}}%`, `%case_":${number},%`, `%case_":${number}}%`].map(
      (form) => sql`body like ${form}`,
    ),
  );
  const ofCases = await inChunks(forms, (chunk) =>
    remove(sql`delete from inbox where ${sql.join(chunk, sql` or `)}`),
  );
  return own + ofCases;
}

async function removeDeliveries(remove: Remove, { kind, id: whom }: Whom, ids: readonly string[]) {
  const own = await remove(sql`delete from outbox where body like ${`%"${kind}":"${whom}"%`}`);
  const orders = ids.flatMap((conversation) =>
    ['', 'desk:', 'card:', 'owner:', 'deliver-again:', 'moved-card:'].map(
      (side) => `${side}${conversation}`,
    ),
  );
  const ofConversations = await inChunks(orders, (chunk) =>
    remove(sql`delete from outbox where order_key in (${sql.join(chunk)})`),
  );
  const timers = ids.map((id) => sql`order_key like ${`${TIMER_ORDER}${id}:%`}`);
  const ofTimers = await inChunks(timers, (chunk) =>
    remove(sql`delete from outbox where ${sql.join(chunk, sql` or `)}`),
  );
  return own + ofConversations + ofTimers;
}

async function inChunks<T>(
  all: readonly T[],
  remove: (chunk: readonly T[]) => Promise<number>,
): Promise<number> {
  let removed = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    removed += await remove(all.slice(start, start + CHUNK));
  }
  return removed;
}
