import type { Audit } from '../store.ts';
import type { Database } from './engine.ts';

/** The audit trail on one connection or transaction: rows are only ever added. */
export function audit({ db }: Database): Audit {
  return {
    async add(entry) {
      await db.insertInto('audit').values(entry).execute();
    },

    async of(subject) {
      return await db
        .selectFrom('audit')
        .select(['at', 'actor', 'action', 'subject', 'detail'])
        .where('subject', '=', subject)
        .orderBy('id')
        .execute();
    },
  };
}
