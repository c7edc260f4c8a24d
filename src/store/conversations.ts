import { type Conversations, StaleVersionError } from '../store.ts';
import type { Database } from './engine.ts';

/** Conversations and their transcripts on one connection or transaction. */
export function conversations({ db }: Database): Conversations {
  return {
    async load(id) {
      const row = await db
        .selectFrom('conversation')
        .select(['id', 'state', 'version'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },

    async save({ id, state, version }, at) {
      const saved = await db
        .insertInto('conversation')
        .values({ id, state, version: version + 1, updated_at: at })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ state, version: version + 1, updated_at: at })
            .where('conversation.version', '=', version),
        )
        .returning('id')
        .executeTakeFirst();
      if (!saved) throw new StaleVersionError(`Conversation ${id}`);
    },

    async transcript(id) {
      return await db
        .selectFrom('transcript')
        .select(['at', 'who', 'text'])
        .where('conversation', '=', id)
        .orderBy('id')
        .execute();
    },

    async say(id, line) {
      await db
        .insertInto('transcript')
        .values({ conversation: id, at: line.at, who: line.who, text: line.text })
        .execute();
    },

    async retract(id, text, instead) {
      const lines = await db
        .selectFrom('transcript')
        .select(['id', 'text'])
        .where('conversation', '=', id)
        .where('who', '=', 'merchant')
        .orderBy('id', 'desc')
        .execute();
      const line = lines.find((said) => said.text.includes(text));
      if (!line) return;
      await db
        .updateTable('transcript')
        .set({ text: line.text.replace(text, () => instead) })
        .where('id', '=', line.id)
        .execute();
    },
  };
}
