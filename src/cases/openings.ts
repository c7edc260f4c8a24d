import { type Calendar, type Shift, WEEKDAYS } from './calendar.ts';
import { instantOf, wallClock } from './wall-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A stretch of time, epoch ms, in which people work: from `from` up to but not including `to`. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/**
 * The openings that end after `at` (epoch ms), in order and without overlap; two may touch. Never
 * ends where the weekly hours have a shift, so take from it what is needed.
 */
export function* openingsAfter(calendar: Calendar, at: number): Generator<Opening> {
  const lastDay = lastDayWithHours(calendar);
  let covered = Number.NEGATIVE_INFINITY;
  // The day before may have a night shift that is still running.
  let day = Math.floor(wallClock(calendar.timeZone, at) / DAY) - 1;
  for (; day <= lastDay; day += 1) {
    for (const opening of openingsOf(calendar, day)) {
      const from = Math.max(opening.from, covered);
      covered = Math.max(opening.to, covered);
      if (covered > Math.max(from, at)) yield { from, to: covered };
    }
  }
}

/** What was worked out for each calendar: the same few days are asked for again and again. */
const known = new WeakMap<Calendar, Map<number, readonly Opening[]>>();

/** The shifts that start on `day` (days since 1970-01-01) as instants, earliest first. */
function openingsOf(calendar: Calendar, day: number): readonly Opening[] {
  const days = known.get(calendar) ?? new Map<number, readonly Opening[]>();
  known.set(calendar, days);
  const before = days.get(day);
  if (before) return before;
  const instant = (minutes: number) => instantOf(calendar.timeZone, day * DAY + minutes * MINUTE);
  const openings = shiftsOn(calendar, day)
    .map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
    .sort((a, b) => a.from - b.from);
  days.set(day, openings);
  return openings;
}

function shiftsOn(calendar: Calendar, day: number): readonly Shift[] {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  const special = calendar.specialDays.find((candidate) => candidate.date === date);
  if (special) return special.shifts;
  if (calendar.holidays.includes(date)) return [];
  // 1970-01-01 was a Thursday.
  const weekday = WEEKDAYS.at((day + 3) % 7);
  return weekday ? calendar.weekly[weekday] : [];
}

/** Endless where a weekday has hours; else the last special day, so that a search comes to an end. */
function lastDayWithHours(calendar: Calendar): number {
  const weekly = Object.values(calendar.weekly).flat();
  if (weekly.some(({ from, to }) => to > from)) return Number.POSITIVE_INFINITY;
  return Math.max(...calendar.specialDays.map(({ date }) => Date.parse(date) / DAY));
}
