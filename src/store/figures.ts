import type { Figures } from '../ports/figures.ts';
import type { Database } from './engine.ts';

/** The rows behind the figures, on one connection or transaction. */
export function figures({ db }: Database): Figures {
  return {
    async note(turn) {
      await db.insertInto('turn').values(turn).execute();
    },

    async turns(since, until) {
      return await db
        .selectFrom('turn')
        .select([
          'conversation',
          'channel',
          'person',
          'at',
          'decision',
          'reason',
          'topic',
          'language',
          'confidence',
        ])
        .where('at', '>=', since)
        .where('at', '<', until)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },

    async moves(since) {
      const rows = await db
        .selectFrom('audit')
        .select(['subject', 'action', 'at'])
        .where('at', '>=', since)
        .where('subject', 'like', 'case:%')
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(({ subject, action, at }) => ({
        case: Number(subject.slice('case:'.length)),
        action,
        at,
      }));
    },
  };
}
