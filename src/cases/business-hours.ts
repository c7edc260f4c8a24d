import type { Calendar } from './calendar.ts';
import { openingsAfter } from './openings.ts';

/** Whether people work at `at` (epoch ms). At the minute of closing they no longer do. */
export function isOpen(calendar: Calendar, at: number): boolean {
  return nextOpening(calendar, at) === at;
}

/** The first instant from `at` on at which people work: `at` itself where they do; null: never. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  for (const opening of openingsAfter(calendar, at)) return Math.max(opening.from, at);
  return null;
}

/**
 * The first instant at which `ms` of working time have passed since `from`: a closing time rather
 * than the next opening. `from` itself where `ms` is 0 or less; null where it never comes.
 */
export function addWorkingTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  let left = ms;
  for (const opening of openingsAfter(calendar, from)) {
    const start = Math.max(opening.from, from);
    const length = opening.to - start;
    if (left <= length) return start + left;
    left -= length;
  }
  return null;
}

/** Working time (ms) from `from` to `to`; 0 where `to` is not later. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  let passed = 0;
  for (const opening of openingsAfter(calendar, from)) {
    if (opening.from >= to) break;
    passed += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
  }
  return passed;
}
