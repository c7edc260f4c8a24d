import { type Selectable, sql } from 'kysely';
import type { Incident, Incidents, ToldThreads } from '../ports/incident.ts';
import type { IncidentTable } from './desk-tables.ts';
import type { Database } from './engine.ts';

/** The known problems on one connection or transaction. */
export function incidents(database: Database): Incidents {
  const { db } = database;
  return {
    async draft({ topic, text, draftedBy, draftedAt }) {
      const row = await db
        .insertInto('incident')
        .values({
          topic,
          text_en: text.en,
          text_zh: text.zh,
          state: 'draft',
          drafted_by: draftedBy,
          drafted_at: draftedAt,
          changed_at: draftedAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return fromRow(row);
    },

    async byId(id) {
      const row = await db
        .selectFrom('incident')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async move(id, from, to, at) {
      const row = await db
        .updateTable('incident')
        .set({ state: to, changed_at: at })
        .where('id', '=', id)
        .where('state', '=', from)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async active(topic) {
      const row = await db
        .selectFrom('incident')
        .selectAll()
        .where('topic', '=', topic)
        // Named, not handed over: only so does SQLite see that the index is the one for this.
        .where('state', '=', sql.lit('active'))
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    told: told(database),
  };
}

function told({ db }: Database): ToldThreads {
  return {
    async add(id, thread, at) {
      await db
        .insertInto('incident_told')
        .values({ ...thread, incident_id: id, at })
        .onConflict((conflict) => conflict.columns(['incident_id', 'conversation']).doNothing())
        .execute();
    },

    async of(id) {
      return await db
        .selectFrom('incident_told')
        .select(['conversation', 'channel', 'root', 'person', 'language'])
        .where('incident_id', '=', id)
        .orderBy('at')
        .orderBy('conversation')
        .execute();
    },
  };
}

function fromRow(row: Selectable<IncidentTable>): Incident {
  return {
    id: row.id,
    topic: row.topic,
    text: { en: row.text_en, zh: row.text_zh },
    state: row.state,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
  };
}
