const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A promise about time, in ms of working time. */
export interface Target {
  readonly withinMs: number;
  /** how long before the due time the first reminder comes */
  readonly remindBeforeMs: number;
  /** how long after a breach the desk's owner is told */
  readonly escalateAfterMs: number;
}

/** What the desk promises a merchant, and how long it waits before it does something by itself. */
export interface Targets {
  readonly firstResponse: Target;
  readonly resolve: Target;
  /** working ms without a word to the merchant after which a claimed case is free again */
  readonly releaseClaimAfterMs: number;
  /** ms of the merchant's silence after which the case is announced to be closed */
  readonly noticeAfterMs: number;
  /** ms of further silence after which it is closed */
  readonly closeAfterNoticeMs: number;
  /** ms after the agent's last word after which the bot answers in the thread again */
  readonly returnToBotAfterMs: number;
}

/** A shop with a queue at the till cannot wait long for the first word; the cause may take a day. */
export const DEFAULT_TARGETS: Targets = {
  firstResponse: {
    withinMs: 30 * MINUTE,
    remindBeforeMs: 10 * MINUTE,
    escalateAfterMs: 30 * MINUTE,
  },
  resolve: { withinMs: 8 * HOUR, remindBeforeMs: HOUR, escalateAfterMs: 2 * HOUR },
  releaseClaimAfterMs: HOUR,
  noticeAfterMs: 2 * DAY,
  closeAfterNoticeMs: DAY,
  returnToBotAfterMs: 4 * HOUR,
};
