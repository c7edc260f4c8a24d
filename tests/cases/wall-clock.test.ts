import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallClock } from '../../src/cases/wall-clock.ts';
import { at, iso } from './calendars.ts';

describe('the clock on the wall', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T22:30:00Z', '2026-11-23T06:30:00Z'],
    ['Europe/London', '2026-07-01T12:00:00Z', '2026-07-01T13:00:00Z'],
    ['Europe/London', '2026-12-01T12:00:00Z', '2026-12-01T12:00:00Z'],
    ['America/St_Johns', '2026-12-01T00:00:00.250Z', '2026-11-30T20:30:00.250Z'],
  ])('in %s shows at %s what UTC shows at %s', (zone, instant, shown) => {
    expect(iso(wallClock(zone, at(instant)))).toBe(iso(at(shown)));
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => wallClock('Mars/Olympus', 0)).toThrow(RangeError);
  });
});

describe('the instant of a local time', () => {
  it.each([
    ['an ordinary one', 'Asia/Shanghai', '2026-11-23T09:00:00Z', '2026-11-23T01:00:00Z'],
    ['the minute before the jump', 'Europe/London', '2026-03-29T00:59:00Z', '2026-03-29T00:59:00Z'],
    ['one that is skipped', 'Europe/London', '2026-03-29T01:30:00Z', '2026-03-29T01:00:00Z'],
    ['the hour after the jump', 'Europe/London', '2026-03-29T02:00:00Z', '2026-03-29T01:00:00Z'],
    ['the first of two', 'Europe/London', '2026-10-25T01:30:00Z', '2026-10-25T00:30:00Z'],
    ['after both', 'Europe/London', '2026-10-25T02:00:00Z', '2026-10-25T02:00:00Z'],
    ['skipped over there', 'America/New_York', '2026-03-08T02:15:00Z', '2026-03-08T07:00:00Z'],
    ['a midnight that is skipped', 'Africa/Cairo', '2026-04-24T00:00:00Z', '2026-04-23T22:00:00Z'],
    ['half an hour skipped', 'Australia/Lord_Howe', '2026-10-04T02:10:00Z', '2026-10-03T15:30:00Z'],
    ['a day that was left out', 'Pacific/Apia', '2011-12-30T12:00:00Z', '2011-12-30T10:00:00Z'],
  ])('is, for %s in %s, %s, %s', (_, zone, wall, instant) => {
    expect(iso(instantOf(zone, at(wall)))).toBe(iso(at(instant)));
  });

  it('is the first at which the clock shows that time or a later one, in every zone', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/London',
      'America/Havana',
      'Australia/Lord_Howe',
      'UTC',
    ];
    const minutes = fc.integer({
      min: at('2020-01-01T00:00Z') / 60_000,
      max: at('2030-01-01T00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const instant = instantOf(zone, minute * 60_000);
        expect(wallClock(zone, instant)).toBeGreaterThanOrEqual(minute * 60_000);
        expect(wallClock(zone, instant - 1)).toBeLessThan(minute * 60_000);
      }),
    );
  });
});
