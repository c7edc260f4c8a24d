import { type RawBuilder, sql } from 'kysely';
import type { CutOffs, Deleted } from '../ports/maintenance.ts';
import type { Database } from './engine.ts';

/** Deletes what is older than the cut-offs and not needed any more. */
export async function prune({ db }: Database, cutOffs: CutOffs): Promise<Deleted> {
  const remove = async (statement: RawBuilder<unknown>) =>
    Number((await statement.execute(db)).numAffectedRows ?? 0);
  const { conversations: before, inboxDone, outboxDone } = cutOffs;
  // The cases are read once for all conversations, not once for each.
  const old = sql`
    select id from conversation where updated_at < ${before} and id not in (
      select conversation from desk_case
      where status <> 'resolved' or updated_at >= ${before})`;
  await sql`delete from asked where at < ${before}`.execute(db);
  await sql`delete from turn where at < ${before}`.execute(db);
  await sql`delete from incident_told where at < ${before}`.execute(db);
  await sql`
    delete from hand_over where case_id in (
      select id from desk_case where status = 'resolved' and updated_at < ${before})`.execute(db);
  await sql`
    delete from incident where state in ('ended', 'discarded') and changed_at < ${before}`.execute(
    db,
  );
  const lines = await remove(sql`delete from transcript where conversation in (${old})`);
  const labels = await remove(sql`delete from label where at < ${before}`);
  const conversations = await remove(sql`delete from conversation where id in (${old})`);
  return {
    conversations,
    lines,
    labels,
    cases: await remove(sql`
      delete from desk_case where status = 'resolved' and updated_at < ${before}`),
    events: await remove(sql`
      delete from inbox where (state = 'done' and done_at < ${inboxDone})
        or (state = 'dead' and created_at < ${before})`),
    deliveries: await remove(sql`
      delete from outbox where (state = 'done' and done_at < ${outboxDone})
        or (state = 'dead' and created_at < ${before})`),
  };
}
