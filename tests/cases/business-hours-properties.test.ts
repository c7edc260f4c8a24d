import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingTime,
  isOpen,
  nextOpening,
  workingTimeBetween,
} from '../../src/cases/business-hours.ts';
import { anyCalendar, anyInstant } from './any-calendar.ts';
import { DAY, everyDay } from './calendars.ts';

const duration = fc.integer({ min: 0, max: 3 * DAY });

describe('working time, in any calendar', () => {
  it('that was added is the working time between', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, (hours, from, ms) => {
        const reached = addWorkingTime(hours, from, ms);
        expect(workingTimeBetween(hours, from, reached ?? Number.NaN)).toBe(ms);
      }),
    );
  });

  it('between two instants, added to the first, leads to the second or to the closing before it', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, (hours, from, later) => {
        const to = from + later;
        const back = addWorkingTime(hours, from, workingTimeBetween(hours, from, to));
        expect(back).toBeLessThanOrEqual(to);
        expect(workingTimeBetween(hours, back ?? Number.NaN, to)).toBe(0);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, duration, (hours, from, one, other) => {
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
      fc.property(anyCalendar, anyInstant, duration, duration, (hours, from, one, other) => {
        const [middle, to] = [from + one, from + one + other];
        expect(workingTimeBetween(hours, from, to)).toBe(
          workingTimeBetween(hours, from, middle) + workingTimeBetween(hours, middle, to),
        );
      }),
    );
  });

  it('begins at the next opening', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (hours, from) => {
        const opening = nextOpening(hours, from) ?? Number.NaN;
        expect(isOpen(hours, opening)).toBe(true);
        expect(workingTimeBetween(hours, from, opening)).toBe(0);
      }),
    );
  });

  it('is not even looked for where there is none', () => {
    fc.assert(
      fc.property(anyInstant, (from) => {
        expect(nextOpening(everyDay('Europe/London', []), from)).toBeNull();
      }),
    );
  });
});
