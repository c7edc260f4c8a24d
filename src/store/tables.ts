import type { Generated } from 'kysely';
import type { CaseOutcome } from '../cases/outcome.ts';
import type { HandOverTable, IncidentTable, IncidentToldTable, TurnTable } from './desk-tables.ts';

/** The tables as Kysely sees them, the same for SQLite and PostgreSQL. Times: epoch milliseconds. */
export interface Tables {
  readonly inbox: InboxTable;
  readonly conversation: ConversationTable;
  readonly transcript: TranscriptTable;
  readonly outbox: OutboxTable;
  readonly desk_case: CaseTable;
  readonly audit: AuditTable;
  readonly label: LabelTable;
  readonly channel: ChannelTable;
  readonly asked: AskedTable;
  readonly introduced: IntroducedTable;
  readonly hand_over: HandOverTable;
  readonly turn: TurnTable;
  readonly incident: IncidentTable;
  readonly incident_told: IncidentToldTable;
  readonly seen: SeenTable;
}

/** `ready` and `leased` rows wait; `done` and `dead` ones do not. */
export type RowState = 'ready' | 'leased' | 'done' | 'dead';

interface QueueColumns {
  readonly id: Generated<number>;
  readonly key: string;
  readonly order_key: string;
  readonly body: string;
  readonly state: RowState;
  readonly due_at: number;
  readonly attempts: number;
  readonly lease_owner: string | null;
  readonly lease_until: number | null;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly done_at: number | null;
}

interface InboxTable extends QueueColumns {
  readonly sequence: string;
}

interface OutboxTable extends QueueColumns {
  readonly receipt: string | null;
  readonly priority: Generated<number>;
}

interface ConversationTable {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly updated_at: number;
}

interface TranscriptTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly at: number;
  readonly who: 'merchant' | 'bot' | 'agent';
  readonly text: string;
}

interface CaseTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly status: 'open' | 'claimed' | 'waiting' | 'resolved';
  readonly assignee: string | null;
  readonly facts: string;
  readonly topic: string | null;
  readonly language: string;
  readonly merchant_channel: string;
  readonly merchant_user: string;
  readonly desk_channel: string | null;
  readonly desk_ts: string | null;
  readonly suggestions_ts: string | null;
  readonly card_due_at: number | null;
  readonly outcome: CaseOutcome | null;
  readonly cause: string | null;
  readonly note: Generated<string>;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly version: number;
}

interface AuditTable {
  readonly id: Generated<number>;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

interface LabelTable {
  readonly id: Generated<number>;
  readonly at: number;
  readonly conversation: string;
  readonly who: string;
  readonly topic: string | null;
  readonly verdict: string;
  readonly detail: Generated<string>;
  readonly text: string;
  readonly version: string;
}

interface ChannelTable {
  readonly id: string;
  readonly mode: 'off' | 'mention' | 'draft' | 'auto';
  readonly set_at: number;
}

interface IntroducedTable {
  readonly channel: string;
  readonly at: number;
}

interface AskedTable {
  readonly id: Generated<number>;
  readonly channel: string;
  readonly person: string;
  readonly conversation: string;
  readonly collected_in: string | null;
  readonly at: number;
}

interface SeenTable {
  readonly channel: string;
  readonly since: string;
  readonly last: string;
  readonly gap_from: string | null;
}
