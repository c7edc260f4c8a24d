import { sql } from 'kysely';
import type { Seen, SeenMessage } from '../ports/seen.ts';
import type { Database } from './engine.ts';

const MOST_THREADS = 200;

/** Up to where each channel was read, on one connection or transaction. */
export function seen({ db }: Database): Seen {
  return {
    async know(channels, ts) {
      for (const channel of channels) {
        await sql`
          insert into seen (channel, since, last) values (${channel}, ${ts}, ${ts})
          on conflict (channel) do nothing`.execute(db);
      }
    },

    async openGaps(ts) {
      const from = sql`coalesce(gap_from, last)`;
      await sql`
        update seen set gap_from =
          case when ${from} <= ${ts} then ${from}
               when ${ts} <= since then since
               else ${ts} end`.execute(db);
    },

    async gaps() {
      const rows = await db
        .selectFrom('seen')
        .select(['channel', 'gap_from'])
        .where('gap_from', 'is not', null)
        .orderBy('channel')
        .execute();
      return rows.flatMap(({ channel, gap_from }) =>
        gap_from === null ? [] : { channel, from: gap_from },
      );
    },

    async closeGap(channel, ts) {
      await sql`
        update seen set gap_from = null, last = case when last < ${ts} then ${ts} else last end
        where channel = ${channel}`.execute(db);
    },

    async activeThreads(since) {
      const rows = await sql<{ id: string }>`
        select id from conversation
        where updated_at >= ${since}
          or id in (select conversation from desk_case where status <> 'resolved')
        order by updated_at desc limit ${MOST_THREADS}`.execute(db);
      return rows.rows.flatMap(({ id }) => {
        const [channel, root] = id.split(':');
        return channel && root ? { channel, root } : [];
      });
    },
  };
}

/** Moves the channels on to the latest of `messages`, never back. */
export async function moveOn({ db }: Database, messages: readonly SeenMessage[]): Promise<void> {
  const latest = new Map<string, string>();
  for (const { channel, ts } of messages) {
    const known = latest.get(channel);
    if (known === undefined || known < ts) latest.set(channel, ts);
  }
  if (latest.size === 0) return;
  const rows = [...latest].map(([channel, ts]) => sql`(${channel}, ${ts}, ${ts})`);
  await sql`
    insert into seen (channel, since, last) values ${sql.join(rows)}
    on conflict (channel) do update set last = excluded.last
    where seen.last < excluded.last`.execute(db);
}
