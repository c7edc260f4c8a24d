import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/cases/calendar.ts';
import { nextPerson } from '../../src/cases/next-person.ts';
import { ALWAYS_OPEN, at, iso, LONDON, MINUTE, NEVER_OPEN, SHANGHAI, shifts } from './calendars.ts';

const ask = (calendar: Calendar, time: string, timeZone = 'Asia/Shanghai') =>
  nextPerson({ calendar, at: at(time), firstResponseMs: 30 * MINUTE, timeZone, language: 'zh' });

/** From when on a person is promised, as ISO time in UTC. */
function promised(calendar: Calendar, time: string): string | null {
  const next = ask(calendar, time);
  return next.kind === 'at' ? iso(next.at) : null;
}

describe('when a person will be there', () => {
  it('is within the target while people work', () => {
    expect(ask(SHANGHAI, '2026-11-23T10:00:00+08:00')).toEqual({ kind: 'now', minutes: 30 });
    expect(ask(ALWAYS_OPEN, '2026-11-22T23:59:00Z')).toEqual({ kind: 'now', minutes: 30 });
  });

  it('is the next opening while they do not, on the merchant’s clock', () => {
    expect(ask(SHANGHAI, '2026-11-22T20:00:00+08:00', 'Europe/London')).toEqual({
      kind: 'at',
      at: at('2026-11-23T09:00:00+08:00'),
      formatted: { text: '11月23日星期一 01:00', zone: '格林尼治标准时间' },
    });
  });

  it('is the opening after a closing time that would cut the target off', () => {
    expect(promised(SHANGHAI, '2026-11-23T11:29:00+08:00')).toBeNull();
    expect(promised(SHANGHAI, '2026-11-23T11:31:00+08:00')).toBe('2026-11-23T05:30:00.000Z');
    expect(promised(SHANGHAI, '2026-11-23T17:31:00+08:00')).toBe('2026-11-24T01:00:00.000Z');
  });

  it('is within the target where two shifts follow one another without a break', () => {
    const relieved: Calendar = {
      ...LONDON,
      weekly: { ...LONDON.weekly, monday: shifts('06:00-14:00', '14:00-22:00', '22:00-22:10') },
    };
    expect(ask(relieved, '2026-11-23T13:50:00Z').kind).toBe('now');
    expect(promised(relieved, '2026-11-23T21:50:00Z')).toBe('2026-11-24T09:00:00.000Z');
  });

  it('is not said where nobody ever works', () => {
    expect(ask(NEVER_OPEN, '2026-11-23T10:00:00Z')).toEqual({ kind: 'unknown' });
  });

  it('is the next opening even where the target is no time at all', () => {
    const next = nextPerson({
      calendar: SHANGHAI,
      at: at('2026-11-22T20:00:00+08:00'),
      firstResponseMs: 0,
      timeZone: 'Asia/Shanghai',
      language: 'en',
    });
    expect(next.kind).toBe('at');
  });
});
