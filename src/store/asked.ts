import type { Asked } from '../ports/channels.ts';
import type { Database } from './engine.ts';

/** The questions that channels had, on one connection or transaction. */
export function asked({ db }: Database): Asked {
  return {
    async add({ channel, person, conversation, collectedIn, at }) {
      await db
        .insertInto('asked')
        .values({ channel, person, conversation, collected_in: collectedIn, at })
        .execute();
    },

    async lastOf(channel, person, since) {
      const row = await db
        .selectFrom('asked')
        .select('conversation')
        .where('channel', '=', channel)
        .where('person', '=', person)
        .where('at', '>', since)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.conversation ?? null;
    },

    async count(channel, since) {
      const { n } = await db
        .selectFrom('asked')
        .select((rows) => rows.fn.countAll<number>().as('n'))
        .where('channel', '=', channel)
        .where('at', '>', since)
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    async collector(channel, since) {
      const row = await db
        .selectFrom('asked')
        .select('collected_in')
        .where('channel', '=', channel)
        .where('at', '>', since)
        .where('collected_in', 'is not', null)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.collected_in ?? null;
    },
  };
}
