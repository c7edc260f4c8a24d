import { quantile } from '../quantile.ts';

/** When a case was opened, replied to and closed, in epoch milliseconds. */
export interface CaseTimes {
  readonly id: number;
  readonly openedAt: number;
  /** null: nobody has replied */
  readonly firstReplyAt: number | null;
  /** null: it is not closed */
  readonly resolvedAt: number | null;
}

/** How long something took, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  /** nine in ten took no longer */
  readonly p90: number;
}

/** How long the first replies and the cases as a whole took, in milliseconds. */
export function timesOf(cases: readonly CaseTimes[]) {
  const took = (openedAt: number, at: number | null) => (at === null ? [] : [at - openedAt]);
  return {
    responses: cases.flatMap(({ openedAt, firstReplyAt }) => took(openedAt, firstReplyAt)),
    resolutions: cases.flatMap(({ openedAt, resolvedAt }) => took(openedAt, resolvedAt)),
  };
}

/** Null without values. */
export function spreadOf(milliseconds: readonly number[]): Spread | null {
  if (milliseconds.length === 0) return null;
  return {
    count: milliseconds.length,
    median: quantile(milliseconds, 0.5),
    p90: quantile(milliseconds, 0.9),
  };
}
