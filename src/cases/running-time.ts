import { addWorkingTime, workingTimeBetween } from './business-hours.ts';
import type { Calendar } from './calendar.ts';

/** A stretch in which a clock ran, epoch ms; `to` is null while it still runs. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** When a clock shows a budget of working time (ms): in the past, in the future, or never (null). */
export type ReachedAt = (budget: number) => number | null;

/**
 * Reads a clock that runs in `spans` (in order). It shows the budget in the future only where it
 * still runs; where it stands still before, or working time never comes, the answer is null.
 */
export function runningTime(calendar: Calendar, spans: readonly Span[]): ReachedAt {
  const measured = spans.map(({ from, to }) => ({
    from,
    length: to === null ? Number.POSITIVE_INFINITY : workingTimeBetween(calendar, from, to),
  }));
  return (budget) => {
    let left = budget;
    for (const { from, length } of measured) {
      // At the very end of a span the budget is used up but not overrun.
      if (length > left) return addWorkingTime(calendar, from, left);
      left -= length;
    }
    return null;
  };
}
