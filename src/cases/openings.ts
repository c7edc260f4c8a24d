import { type Calendar, type Shift, WEEKDAYS } from './calendar.ts';
import { instantOf } from './wall-clock.ts';

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
  const known = knownOf(calendar);
  let covered = Number.NEGATIVE_INFINITY;
  // No zone is more than 12 h behind UTC, and the day before may have a shift that still runs.
  let day = Math.floor((at - DAY / 2) / DAY) - 1;
  for (; day <= known.lastDay; day += 1) {
    for (const opening of openingsOf(calendar, known, day)) {
      const from = Math.max(opening.from, covered);
      covered = Math.max(opening.to, covered);
      if (covered > Math.max(from, at)) yield { from, to: covered };
    }
  }
}

/** What was worked out of a calendar: the same few days are asked for again and again. */
interface Known {
  readonly lastDay: number;
  /** by days since 1970-01-01 */
  readonly openings: Map<number, readonly Opening[]>;
}

const calendars = new WeakMap<Calendar, Known>();

function knownOf(calendar: Calendar): Known {
  const known = calendars.get(calendar);
  if (known) return known;
  const fresh: Known = { lastDay: lastDay(calendar), openings: new Map() };
  calendars.set(calendar, fresh);
  return fresh;
}

/** The shifts that start on `day` (days since 1970-01-01) as instants, earliest first. */
function openingsOf(calendar: Calendar, { openings }: Known, day: number): readonly Opening[] {
  const known = openings.get(day);
  if (known) return known;
  const instant = (minutes: number) => instantOf(calendar.timeZone, day * DAY + minutes * MINUTE);
  const fresh = shiftsOn(calendar, day)
    .map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
    .sort((a, b) => a.from - b.from);
  openings.set(day, fresh);
  return fresh;
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
function lastDay(calendar: Calendar): number {
  const weekly = Object.values(calendar.weekly).flat();
  if (weekly.some(({ from, to }) => to > from)) return Number.POSITIVE_INFINITY;
  return Math.max(...calendar.specialDays.map(({ date }) => Date.parse(date) / DAY));
}
