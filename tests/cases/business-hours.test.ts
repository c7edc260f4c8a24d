import { describe, expect, it } from 'vitest';
import {
  addWorkingTime,
  isOpen,
  nextOpening,
  workingTimeBetween,
} from '../../src/cases/business-hours.ts';
import type { Calendar } from '../../src/cases/calendar.ts';
import {
  ALWAYS_OPEN,
  at,
  DAY,
  everyDay,
  HOUR,
  iso,
  LONDON,
  MINUTE,
  NEVER_OPEN,
  SHANGHAI,
  shifts,
} from './calendars.ts';

describe('business hours in Shanghai', () => {
  it.each([
    ['before work', '2026-11-23T08:59:59+08:00', false],
    ['from the first minute', '2026-11-23T09:00:00+08:00', true],
    ['to the last', '2026-11-23T11:59:59.999+08:00', true],
    ['not at noon', '2026-11-23T12:00:00+08:00', false],
    ['in the second shift', '2026-11-23T13:30:00+08:00', true],
    ['not on Sunday', '2026-11-22T10:00:00+08:00', false],
    ['past midnight on the late Friday', '2026-11-28T01:59:00+08:00', true],
    ['not after it', '2026-11-28T02:00:00+08:00', false],
    ['not on a holiday', '2026-10-01T10:00:00+08:00', false],
    ['on a Saturday made up for', '2026-10-10T12:30:00+08:00', true],
  ])('are open or not: %s', (_, time, open) => {
    expect(isOpen(SHANGHAI, at(time))).toBe(open);
  });

  it.each([
    ['the same instant while open', '2026-11-23T10:00:00+08:00', '2026-11-23T10:00:00+08:00'],
    ['after lunch', '2026-11-23T12:30:00+08:00', '2026-11-23T13:30:00+08:00'],
    ['on Monday', '2026-11-28T09:00:00+08:00', '2026-11-30T09:00:00+08:00'],
    ['after the holidays', '2026-09-30T19:00:00+08:00', '2026-10-05T09:00:00+08:00'],
  ])('open next %s', (_, time, opening) => {
    expect(iso(nextOpening(SHANGHAI, at(time)))).toBe(iso(at(opening)));
  });

  it('count only the time at work', () => {
    const friday = at('2026-11-27T17:00:00+08:00');
    expect(iso(addWorkingTime(SHANGHAI, friday, 6 * HOUR))).toBe(
      iso(at('2026-11-30T10:00:00+08:00')),
    );
    expect(workingTimeBetween(SHANGHAI, friday, at('2026-11-30T10:00:00+08:00'))).toBe(6 * HOUR);
  });

  it('end a full budget at closing time, not at the next opening', () => {
    const morning = at('2026-11-23T09:00:00+08:00');
    expect(iso(addWorkingTime(SHANGHAI, morning, 3 * HOUR))).toBe(
      iso(at('2026-11-23T12:00:00+08:00')),
    );
  });
});

describe('business hours in London when the clocks change', () => {
  it('lose an hour of the night shift in spring', () => {
    const [evening, morning] = [at('2026-03-28T22:00:00Z'), at('2026-03-29T06:00:00+01:00')];
    expect(workingTimeBetween(LONDON, evening, morning + DAY / 2)).toBe(7 * HOUR);
    expect(isOpen(LONDON, morning - MINUTE)).toBe(true);
    expect(isOpen(LONDON, morning)).toBe(false);
  });

  it('gain one in autumn', () => {
    const [evening, morning] = [at('2026-10-24T22:00:00+01:00'), at('2026-10-25T06:00:00Z')];
    expect(workingTimeBetween(LONDON, evening, morning + DAY / 2)).toBe(9 * HOUR);
    expect(isOpen(LONDON, morning - MINUTE)).toBe(true);
    expect(isOpen(LONDON, morning)).toBe(false);
  });

  it('open at nine by the clock before and after', () => {
    expect(iso(nextOpening(LONDON, at('2026-03-27T18:00:00Z')))).toBe('2026-03-28T22:00:00.000Z');
    expect(iso(nextOpening(LONDON, at('2026-03-29T12:00:00Z')))).toBe('2026-03-30T08:00:00.000Z');
    expect(iso(nextOpening(LONDON, at('2026-10-25T12:00:00Z')))).toBe('2026-10-26T09:00:00.000Z');
  });

  it('leave out a shift that lies within the skipped hour', () => {
    const early = everyDay('Europe/London', shifts('01:00-02:00'));
    expect(iso(nextOpening(early, at('2026-03-28T12:00:00Z')))).toBe('2026-03-30T00:00:00.000Z');
  });
});

describe('business hours of an unusual kind', () => {
  it('never come where the whole week is closed', () => {
    expect(nextOpening(NEVER_OPEN, 0)).toBeNull();
    expect(isOpen(NEVER_OPEN, 0)).toBe(false);
    expect(addWorkingTime(NEVER_OPEN, 0, 1)).toBeNull();
    expect(workingTimeBetween(NEVER_OPEN, 0, 365 * DAY)).toBe(0);
  });

  it('may consist of one special day alone, and end with it', () => {
    const fair: Calendar = {
      ...NEVER_OPEN,
      specialDays: [{ date: '2026-12-05', shifts: shifts('10:00-12:00') }],
    };
    expect(iso(nextOpening(fair, at('2026-11-22T00:00Z')))).toBe('2026-12-05T10:00:00.000Z');
    expect(addWorkingTime(fair, at('2026-11-22T00:00Z'), 2 * HOUR + 1)).toBeNull();
    expect(nextOpening(fair, at('2026-12-05T12:00Z'))).toBeNull();
  });

  it('never stop where the desk is open round the clock', () => {
    expect(addWorkingTime(ALWAYS_OPEN, 5, 30 * DAY)).toBe(5 + 30 * DAY);
    expect(workingTimeBetween(ALWAYS_OPEN, 5, 30 * DAY)).toBe(30 * DAY - 5);
  });

  it('count shifts that overlap only once', () => {
    const overlapping = everyDay('UTC', shifts('08:00-12:00', '10:00-11:00', '11:00-14:00'));
    expect(workingTimeBetween(overlapping, 0, DAY)).toBe(6 * HOUR);
  });

  it('let the night shift before a holiday end as ever', () => {
    const nights = { ...everyDay('UTC', shifts('22:00-30:00')), holidays: ['2026-12-25'] };
    expect(isOpen(nights, at('2026-12-25T05:00Z'))).toBe(true);
    expect(isOpen(nights, at('2026-12-25T23:00Z'))).toBe(false);
  });

  it('take a special day over a holiday of the same date', () => {
    const calendar = {
      ...ALWAYS_OPEN,
      holidays: ['2026-12-24'],
      specialDays: [{ date: '2026-12-24', shifts: shifts('09:00-13:00') }],
    };
    expect(workingTimeBetween(calendar, at('2026-12-24T00:00Z'), at('2026-12-25T00:00Z'))).toBe(
      4 * HOUR,
    );
  });

  it('take no working time from a stretch that runs backwards, and add none that is negative', () => {
    expect(workingTimeBetween(ALWAYS_OPEN, 10, 5)).toBe(0);
    expect(addWorkingTime(NEVER_OPEN, 10, -5)).toBe(10);
  });

  it('work before 1970 too', () => {
    expect(isOpen(SHANGHAI, at('1969-12-29T10:00:00+08:00'))).toBe(true);
  });
});
