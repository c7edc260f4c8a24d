import type { Language } from '../knowledge/text.ts';
import { addWorkingTime, isOpen, nextOpening } from './business-hours.ts';
import type { Calendar } from './calendar.ts';
import { type LocalTime, localTime } from './local-time.ts';
import { openingsAfter } from './openings.ts';

/** When a person will be there, for a phrase to say. */
export type NextPerson =
  /** within `minutes` from now */
  | { readonly kind: 'now'; readonly minutes: number }
  /** from `at` (epoch ms) on */
  | { readonly kind: 'at'; readonly at: number; readonly formatted: LocalTime }
  /** no opening is known: promise nothing */
  | { readonly kind: 'unknown' };

/** What the merchant is to be told about: who works when, and how the merchant reads a time. */
export interface NextPersonQuestion {
  readonly calendar: Calendar;
  /** epoch ms */
  readonly at: number;
  /** the first-response target, in working ms */
  readonly firstResponseMs: number;
  /** the merchant's time zone */
  readonly timeZone: string;
  readonly language: Language;
}

/**
 * When a person will be there. A target that would run over closing time is not promised as
 * minutes: the answer is then the next opening.
 */
export function nextPerson(question: NextPersonQuestion): NextPerson {
  const { calendar, at, firstResponseMs } = question;
  const due = addWorkingTime(calendar, at, firstResponseMs);
  if (isOpen(calendar, at) && due !== null && due - at === firstResponseMs) {
    return { kind: 'now', minutes: Math.ceil(firstResponseMs / 60_000) };
  }
  const from = nextOpening(calendar, endOfOpening(calendar, at));
  if (from === null) return { kind: 'unknown' };
  return {
    kind: 'at',
    at: from,
    formatted: localTime(from, question.timeZone, question.language),
  };
}

/** When those who work at `at` go home: `at` where nobody does. */
function endOfOpening(calendar: Calendar, at: number): number {
  let end = at;
  for (const opening of openingsAfter(calendar, at)) {
    if (opening.from > end) break;
    end = opening.to;
  }
  return end;
}
