import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpen, workingTimeBetween } from '../../src/cases/business-hours.ts';
import { type Calendar, WEEKDAYS } from '../../src/cases/calendar.ts';
import { wallClock } from '../../src/cases/wall-clock.ts';
import { anyCalendar } from './any-calendar.ts';
import { at, DAY, iso, MINUTE } from './calendars.ts';

// The clocks change on the second day: London in March and October, Lord Howe and Cairo in April.
const STARTS = ['2026-03-28', '2026-04-04', '2026-04-23', '2026-10-24'].map((date) =>
  at(`${date}T00:00Z`),
);
const LENGTH = 2.5 * DAY;

it('business hours are what reading the clock once a minute gives', () => {
  fc.assert(
    fc.property(anyCalendar, fc.constantFrom(...STARTS), (calendar, from) => {
      const minutes = minutesBetween(from, from + LENGTH);
      const open = openMinutes(calendar, from);
      expect(minutes.filter((minute) => isOpen(calendar, minute)).map(iso)).toEqual(open.map(iso));
      expect(workingTimeBetween(calendar, from, from + LENGTH)).toBe(open.length * MINUTE);
    }),
    { numRuns: 40 },
  );
});

/**
 * The oracle. People come when the clock first shows the start of a shift or a later time, and go
 * when it first shows the end or a later one; so what counts is the latest time shown so far.
 */
function openMinutes(calendar: Calendar, from: number): readonly number[] {
  const shifts = shiftsOnTheWall(calendar, from);
  const open: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const minute of minutesBetween(from - DAY, from + LENGTH)) {
    latest = Math.max(latest, wallClock(calendar.timeZone, minute));
    const worked = shifts.some((shift) => shift.from <= latest && latest < shift.to);
    if (worked && minute >= from) open.push(minute);
  }
  return open;
}

/** The shifts of the days round `from`, as times that the clock shows. */
function shiftsOnTheWall(calendar: Calendar, from: number) {
  return [-2, -1, 0, 1, 2, 3].flatMap((days) => {
    const midnight = from + days * DAY;
    const date = new Date(midnight).toISOString().slice(0, 10);
    const special = calendar.specialDays.find((day) => day.date === date);
    const ordinary = calendar.holidays.includes(date) ? [] : ofWeekday(calendar, midnight);
    return (special?.shifts ?? ordinary).map((shift) => ({
      from: midnight + shift.from * MINUTE,
      to: midnight + shift.to * MINUTE,
    }));
  });
}

function ofWeekday(calendar: Calendar, midnight: number) {
  const sundayFirst = new Date(midnight).getUTCDay();
  return WEEKDAYS.filter((_, index) => (index + 1) % 7 === sundayFirst).flatMap(
    (weekday) => calendar.weekly[weekday],
  );
}

function minutesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: (to - from) / MINUTE }, (_, index) => from + index * MINUTE);
}
