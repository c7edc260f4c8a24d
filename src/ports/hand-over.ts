/** What a merchant was told of their case: it is with people, or nobody could be reached yet. */
export type Announced = 'passed-on' | 'not-delivered';

/** How a case came to its people. Times are epoch milliseconds. */
export interface HandOver {
  readonly case: number;
  /** null: nothing yet */
  readonly announced: Announced | null;
  /** since when the case is not in its channel; null where it is, or was not tried yet */
  readonly undeliveredSince: number | null;
  /** why it is not there */
  readonly reason: string | null;
  /** the card in the desk's channel, from before that failed; null where there was none */
  readonly home: { readonly channel: string; readonly ts: string } | null;
}

/** A case that did not reach its channel. */
export type Failure = Pick<HandOver, 'case' | 'home'> & {
  readonly reason: string;
  readonly at: number;
};

/** The way of cases to their people, and what was told of it. */
export interface HandOvers {
  /** Null where the case was neither announced nor has failed. */
  of(caseId: number): Promise<HandOver | null>;
  announce(caseId: number, what: Announced): Promise<void>;
  /** The case is not in its channel; one that was not before keeps its first time and card. */
  fail(failure: Failure): Promise<void>;
  /** The case is in its channel. */
  settle(caseId: number): Promise<void>;
  /** The cases that are not in their channel, oldest first. */
  undelivered(): Promise<readonly HandOver[]>;
}
