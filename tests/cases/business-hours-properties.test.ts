import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingTime,
  isOpen,
  nextOpening,
  workingTimeBetween,
} from '../../src/cases/business-hours.ts';
import { type Calendar, WEEKDAYS } from '../../src/cases/calendar.ts';
import { wallClock } from '../../src/cases/wall-clock.ts';
import { at, DAY, everyDay, MINUTE } from './calendars.ts';

// The weeks of the clock changes, so that the odd hours are met often.
const WEEKS = ['2026-03-25', '2026-04-01', '2026-04-20', '2026-10-21'].map((date) =>
  at(`${date}T00:00Z`),
);
const ZONES = ['Asia/Shanghai', 'Europe/London', 'Africa/Cairo', 'Australia/Lord_Howe'];

const shift = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({ from, to: from + length }));
const shiftsOfADay = fc.array(shift, { maxLength: 3 });
const date = fc
  .tuple(fc.constantFrom(...WEEKS), fc.integer({ min: 0, max: 8 }))
  .map(([week, day]) => new Date(week + day * DAY).toISOString().slice(0, 10));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  weekly: fc.record({
    monday: shiftsOfADay,
    tuesday: shiftsOfADay,
    wednesday: shiftsOfADay,
    thursday: shiftsOfADay,
    friday: shiftsOfADay,
    saturday: shiftsOfADay,
    sunday: fc.array(shift, { minLength: 1, maxLength: 3 }),
  }),
  holidays: fc.array(date, { maxLength: 2 }),
  specialDays: fc.uniqueArray(fc.record({ date, shifts: shiftsOfADay }), {
    selector: (day) => day.date,
    maxLength: 2,
  }),
});
const instant = fc
  .tuple(fc.constantFrom(...WEEKS), fc.integer({ min: 0, max: 8 * DAY }))
  .map(([week, ms]) => week + ms);
const duration = fc.integer({ min: 0, max: 3 * DAY });

describe('working time, in any calendar', () => {
  it('that was added is the working time between', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (hours, from, ms) => {
        const reached = addWorkingTime(hours, from, ms);
        expect(workingTimeBetween(hours, from, reached ?? Number.NaN)).toBe(ms);
      }),
    );
  });

  it('between two instants, added to the first, leads to the second or to the closing before it', () => {
    fc.assert(
      fc.property(calendar, instant, duration, (hours, from, later) => {
        const to = from + later;
        const back = addWorkingTime(hours, from, workingTimeBetween(hours, from, to));
        expect(back).toBeLessThanOrEqual(to);
        expect(workingTimeBetween(hours, back ?? Number.NaN, to)).toBe(0);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(calendar, instant, duration, duration, (hours, from, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(addWorkingTime(hours, from, less)).toBeLessThanOrEqual(
          addWorkingTime(hours, from, more) ?? Number.NaN,
        );
        expect(addWorkingTime(hours, from, more)).toBeLessThanOrEqual(
          addWorkingTime(hours, from + less, more) ?? Number.NaN,
        );
      }),
    );
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(calendar, instant, duration, duration, (hours, from, one, other) => {
        const [middle, to] = [from + one, from + one + other];
        expect(workingTimeBetween(hours, from, to)).toBe(
          workingTimeBetween(hours, from, middle) + workingTimeBetween(hours, middle, to),
        );
      }),
    );
  });

  it('begins at the next opening', () => {
    fc.assert(
      fc.property(calendar, instant, (hours, from) => {
        const opening = nextOpening(hours, from) ?? Number.NaN;
        expect(isOpen(hours, opening)).toBe(true);
        expect(workingTimeBetween(hours, from, opening)).toBe(0);
      }),
    );
  });

  it('is what counting minute by minute gives', () => {
    fc.assert(
      fc.property(calendar, fc.constantFrom(...WEEKS), (hours, week) => {
        const open = openMinutes(hours, week, week + 6 * DAY);
        expect(workingTimeBetween(hours, week, week + 6 * DAY)).toBe(open.length * MINUTE);
        expect(open.filter((minute) => !isOpen(hours, minute))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is not even looked for where there is none', () => {
    fc.assert(
      fc.property(instant, (from) => {
        expect(nextOpening(everyDay('Europe/London', []), from)).toBeNull();
      }),
    );
  });
});

/**
 * The oracle: reads the clock once a minute. People come when it first shows the start of a shift
 * or a later time, and go when it first shows the end; so what counts is the latest time shown.
 */
function openMinutes(hours: Calendar, from: number, to: number): readonly number[] {
  const open: number[] = [];
  let shown = Number.NEGATIVE_INFINITY;
  for (let minute = from - DAY; minute < to; minute += MINUTE) {
    shown = Math.max(shown, wallClock(hours.timeZone, minute));
    if (minute >= from && isWorkedAt(hours, shown)) open.push(minute);
  }
  return open;
}

function isWorkedAt(hours: Calendar, shown: number): boolean {
  const midnight = Math.floor(shown / DAY) * DAY;
  return [midnight - DAY, midnight].some((day) =>
    shiftsOn(hours, day).some(
      ({ from, to }) => shown >= day + from * MINUTE && shown < day + to * MINUTE,
    ),
  );
}

function shiftsOn(hours: Calendar, day: number) {
  const name = new Date(day).toISOString().slice(0, 10);
  const special = hours.specialDays.find((candidate) => candidate.date === name);
  if (special) return special.shifts;
  if (hours.holidays.includes(name)) return [];
  return WEEKDAYS.filter((_, index) => index === (new Date(day).getUTCDay() + 6) % 7).flatMap(
    (weekday) => hours.weekly[weekday],
  );
}
