import type { Generated } from 'kysely';
import type { TurnRow } from '../ports/figures.ts';

/** Where a case could not go, and who was told. Times in these tables: epoch milliseconds. */
export interface HandOverTable {
  readonly case_id: number;
  readonly announced: 'passed-on' | 'not-delivered' | null;
  readonly undelivered_since: number | null;
  readonly reason: string | null;
  readonly home_channel: string | null;
  readonly home_ts: string | null;
}

/** The figures' rows, as they are kept. */
export interface TurnTable extends TurnRow {
  readonly id: Generated<number>;
}

export interface IncidentTable {
  readonly id: Generated<number>;
  readonly topic: string;
  readonly text_en: string;
  readonly text_zh: string | null;
  readonly state: 'draft' | 'active' | 'ended' | 'discarded';
  readonly drafted_by: string;
  readonly drafted_at: number;
  readonly changed_at: number;
}

export interface IncidentToldTable {
  readonly incident_id: number;
  readonly conversation: string;
  readonly channel: string;
  readonly root: string;
  readonly person: string;
  readonly language: string;
  readonly at: number;
}
