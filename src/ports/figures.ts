/** One turn of the bot, as far as the figures need it: no words. */
export interface TurnRow {
  readonly conversation: string;
  readonly channel: string;
  readonly person: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly decision: string;
  readonly reason: string;
  readonly topic: string | null;
  readonly language: string | null;
  /** 0..1; null where nothing was understood */
  readonly confidence: number | null;
}

/** Something that was done with a case. */
export interface CaseMoveRow {
  readonly case: number;
  readonly action: string;
  readonly at: number;
}

/** What managers' figures are computed from. */
export interface Figures {
  note(turn: TurnRow): Promise<void>;
  /** Oldest first, from `since` until before `until`. */
  turns(since: number, until: number): Promise<readonly TurnRow[]>;
  /** What was done with cases from `since` on, oldest first. */
  moves(since: number): Promise<readonly CaseMoveRow[]>;
}
