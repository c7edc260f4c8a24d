import fc from 'fast-check';
import type { Calendar } from '../../src/cases/calendar.ts';
import { at, DAY } from './calendars.ts';

// The weeks of the clock changes, so that the odd hours are met often.
export const WEEKS = ['2026-03-25', '2026-04-01', '2026-04-20', '2026-10-21'].map((date) =>
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

/** Calendars with odd shifts, holidays and special days. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
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

/** Instants in those weeks. */
export const anyInstant = fc
  .tuple(fc.constantFrom(...WEEKS), fc.integer({ min: 0, max: 8 * DAY }))
  .map(([week, ms]) => week + ms);
