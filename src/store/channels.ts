import type { Channels } from '../ports/channels.ts';
import type { Database } from './engine.ts';

async function introduce(db: Database['db'], channel: string, at: number): Promise<boolean> {
  const added = await db
    .insertInto('introduced')
    .values({ channel, at })
    .onConflict((conflict) => conflict.column('channel').doNothing())
    .returning('channel')
    .executeTakeFirst();
  return added !== undefined;
}

/** The channels' settings on one connection or transaction. */
export function channels({ db }: Database): Channels {
  return {
    async modeOf(id) {
      const row = await db
        .selectFrom('channel')
        .select('mode')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.mode ?? null;
    },

    async setMode(id, mode, at) {
      await db
        .insertInto('channel')
        .values({ id, mode, set_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ mode, set_at: at }))
        .execute();
    },

    async move(from, to) {
      await db.deleteFrom('channel').where('id', '=', to).execute();
      await db.updateTable('channel').set({ id: to }).where('id', '=', from).execute();
      const known = await db
        .deleteFrom('introduced')
        .where('channel', '=', from)
        .returning('at')
        .executeTakeFirst();
      if (known) await introduce(db, to, known.at);
    },

    introduce: (channel, at) => introduce(db, channel, at),

    async list() {
      return await db.selectFrom('channel').select(['id', 'mode']).orderBy('id').execute();
    },
  };
}
