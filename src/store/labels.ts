import { sql } from 'kysely';
import type { Labels } from '../store.ts';
import type { Database } from './engine.ts';

/** People's verdicts on one connection or transaction. */
export function labels({ db }: Database): Labels {
  return {
    async add(label) {
      await db
        .insertInto('label')
        .values({ ...label, detail: label.detail ?? '' })
        .onConflict((conflict) =>
          conflict.expression(sql`conversation, who, coalesce(topic, '')`).doUpdateSet({
            at: label.at,
            verdict: label.verdict,
            detail: label.detail ?? '',
            text: label.text,
            version: label.version,
          }),
        )
        .execute();
    },

    async list(since) {
      return await db
        .selectFrom('label')
        .select(['at', 'conversation', 'who', 'topic', 'verdict', 'detail', 'text', 'version'])
        .where('at', '>=', since)
        .orderBy('id')
        .execute();
    },
  };
}
