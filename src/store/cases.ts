import { type Selectable, sql } from 'kysely';
import type { Closing } from '../cases/outcome.ts';
import { type CaseFilter, type Cases, StaleVersionError, type StoredCase } from '../store.ts';
import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

/** Cases on one connection or transaction. */
export function cases({ db }: Database): Cases {
  return {
    async open(newCase) {
      const row = await db
        .insertInto('desk_case')
        .values({
          conversation: newCase.conversation,
          status: 'open',
          assignee: null,
          facts: newCase.facts,
          topic: newCase.topic,
          language: newCase.language,
          merchant_channel: newCase.merchantChannel,
          merchant_user: newCase.merchantUser,
          desk_channel: null,
          desk_ts: null,
          created_at: newCase.createdAt,
          updated_at: newCase.createdAt,
          version: 1,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return fromRow(row);
    },

    async byId(id) {
      const row = await db
        .selectFrom('desk_case')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async current(conversation) {
      const row = await db
        .selectFrom('desk_case')
        .selectAll()
        .where('conversation', '=', conversation)
        // Named, not handed over: only so does SQLite see that the index is the one for this.
        .where('status', '<>', sql.lit('resolved'))
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async update(changed) {
      const row = await db
        .updateTable('desk_case')
        .set({
          status: changed.status,
          assignee: changed.assignee,
          facts: changed.facts,
          topic: changed.topic,
          desk_channel: changed.deskChannel,
          desk_ts: changed.deskTs,
          suggestions_ts: changed.suggestionsTs,
          card_due_at: changed.cardDueAt,
          ...closingColumns(changed.closing),
          updated_at: changed.updatedAt,
          version: changed.version + 1,
        })
        .where('id', '=', changed.id)
        .where('version', '=', changed.version)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new StaleVersionError(`Case ${changed.id}`);
      return fromRow(row);
    },

    async list(filter) {
      let query = db.selectFrom('desk_case').selectAll();
      if (filter.since !== undefined) query = query.where('created_at', '>=', filter.since);
      if (filter.until !== undefined) query = query.where('created_at', '<', filter.until);
      for (const [column, value] of equal(filter)) {
        if (value !== undefined) query = query.where(column, '=', value);
      }
      const rows = await query.where(about(filter.topic)).orderBy('id', 'desc').execute();
      return rows.map(fromRow);
    },
  };
}

/** What it turned out to be, or, where nobody has said, what it was taken for. */
function about(topic: string | undefined) {
  return topic === undefined ? sql<boolean>`true` : sql<boolean>`coalesce(cause, topic) = ${topic}`;
}

/** What a case must have, by column. */
function equal({ status, conversation, merchantChannel, assignee }: CaseFilter) {
  return [
    ['status', status],
    ['conversation', conversation],
    ['merchant_channel', merchantChannel],
    ['assignee', assignee],
  ] as const;
}

function fromRow(row: Selectable<Tables['desk_case']>): StoredCase {
  return {
    id: row.id,
    conversation: row.conversation,
    status: row.status,
    assignee: row.assignee,
    facts: row.facts,
    topic: row.topic,
    language: row.language,
    merchantChannel: row.merchant_channel,
    merchantUser: row.merchant_user,
    deskChannel: row.desk_channel,
    deskTs: row.desk_ts,
    suggestionsTs: row.suggestions_ts,
    cardDueAt: row.card_due_at,
    closing: closingOf(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

function closingColumns(closing: Closing | null) {
  return {
    outcome: closing?.outcome ?? null,
    cause: closing?.cause ?? null,
    note: closing?.note ?? '',
    closed_at: closing?.at ?? null,
    closed_by: closing?.by ?? null,
  };
}

function closingOf(row: Selectable<Tables['desk_case']>): Closing | null {
  const { outcome, cause, note, closed_at: at, closed_by: by } = row;
  return outcome === null || at === null ? null : { outcome, cause, note, at, by };
}
