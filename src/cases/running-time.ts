import { addWorkingTime, workingTimeBetween } from './business-hours.ts';
import type { Calendar } from './calendar.ts';

/** A stretch in which a clock ran, epoch ms; `to` is null while it still runs. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/**
 * When a clock that runs in `spans` (in order) shows `budget` ms of working time: in the past, or
 * in the future where it goes on running. Null where it stands still before, or is never reached.
 */
export function reachedAt(
  calendar: Calendar,
  spans: readonly Span[],
  budget: number,
): number | null {
  let left = budget;
  for (const { from, to } of spans) {
    if (to === null) return addWorkingTime(calendar, from, left);
    const spent = workingTimeBetween(calendar, from, to);
    // At the very end of a span the budget is used up but not overrun.
    if (spent > left) return addWorkingTime(calendar, from, left);
    left -= spent;
  }
  return null;
}
