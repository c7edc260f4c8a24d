/** What is counted for operators. Called as things happen; none of it may fail or wait. */
export interface Measure {
  /** something came in from Slack that was not known yet; `kind` as the inbox has it */
  event(kind: string): void;
  decision(decision: MeasuredDecision): void;
  /** from an event's arrival until the merchant had the answer, in seconds */
  answered(seconds: number): void;
  /** Slack refused or could not be reached; `error` is its code, such as `channel_not_found` */
  slackError(error: string): void;
}

export interface MeasuredDecision {
  readonly kind: string;
  readonly topic: string | null;
  readonly language: string | null;
  /** 0..1; null where nothing was ranked */
  readonly confidence: number | null;
}

/** Counts nothing. */
export const NO_MEASURE: Measure = {
  event() {},
  decision() {},
  answered() {},
  slackError() {},
};
