import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '../../src/cases/business-hours.ts';
import { type ClockEvent, readClock } from '../../src/cases/case-clock.ts';
import { deadlines } from '../../src/cases/deadlines.ts';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { ALWAYS_OPEN, at, DAY, HOUR, iso, MINUTE, SHANGHAI } from './calendars.ts';

/** Times of Monday 23 November 2026 in Shanghai, or `days` later. */
const time = (clock: string, days = 0) => at(`2026-11-23T${clock}:00+08:00`) + days * DAY;
const OPENED = time('10:00');
const claim = (when: number): ClockEvent => ({ at: when, move: { kind: 'claim', who: 'ana' } });
const reply = (when: number): ClockEvent => ({ at: when, move: { kind: 'reply', who: 'ana' } });
const wrote = (when: number): ClockEvent => ({ at: when, move: { kind: 'merchant-wrote' } });
const resolve = (when: number): ClockEvent => ({ at: when, move: { kind: 'resolve', who: 'ana' } });
const reopen = (when: number): ClockEvent => ({ at: when, move: { kind: 'reopen' } });
const notice = (when: number): ClockEvent => ({ at: when, move: { kind: 'close-notice' } });
const due = (events: readonly ClockEvent[], opened = OPENED) =>
  deadlines(readClock(opened, events), SHANGHAI, DEFAULT_TARGETS);

describe('the promises to the merchant', () => {
  it('are counted in working time from the opening of the case', () => {
    expect(iso(due([]).firstResponseDue)).toBe(iso(time('10:30')));
    expect(iso(due([]).resolveDue)).toBe(iso(time('10:30', 1)));
    expect(iso(due([], time('19:00')).firstResponseDue)).toBe(iso(time('09:30', 1)));
  });

  it('end with the first reply and with the solution', () => {
    expect(due([reply(time('10:20'))]).firstResponseDue).toBeNull();
    const resolved = due([reply(time('10:20')), resolve(time('10:40'))]);
    expect(
      Object.values(resolved)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  });

  it('stand while the case waits for the merchant', () => {
    const waiting = due([reply(time('11:00'))]);
    expect([waiting.resolveDue, waiting.reminders]).toEqual([null, []]);
    const back = due([reply(time('11:00')), wrote(time('17:00', 1))]);
    // One hour was used up; six of the seven left fall on Wednesday and half an hour on Thursday.
    expect(iso(back.resolveDue)).toBe(iso(time('16:30', 2)));
  });

  it('that were missed before the waiting stay missed', () => {
    expect(iso(due([reply(time('11:00', 1))]).resolveDue)).toBe(iso(time('10:30', 1)));
  });

  it('that end at the very moment of the reply are kept', () => {
    expect(due([reply(time('10:30', 1))]).resolveDue).toBeNull();
  });

  it('are made anew for the first response when the case is reopened', () => {
    const again = due([reply(time('10:20')), resolve(time('10:40')), reopen(time('15:00', 2))]);
    expect(iso(again.firstResponseDue)).toBe(iso(time('15:30', 2)));
    expect(again.resolveDue).toBeGreaterThan(time('15:00', 2));
  });

  it('leave the desk its full working time, however often the merchant is waited for', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 3 * DAY }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, (lengths) => {
        const times = lengths.map((_, i) =>
          lengths.slice(0, i + 1).reduce((a, b) => a + b, OPENED),
        );
        const events = times.map((when, i) => (i % 2 === 0 ? reply(when) : wrote(when)));
        const { resolveDue } = due(events);
        fc.pre(resolveDue !== null);
        const spans = readClock(OPENED, events).desksTurn.map(({ from, to }) =>
          workingTimeBetween(SHANGHAI, from, Math.min(to ?? resolveDue, resolveDue)),
        );
        expect(spans.reduce((a, b) => a + b, 0)).toBe(DEFAULT_TARGETS.resolve.withinMs);
      }),
    );
  });
});

describe('reminders', () => {
  const told = (events: readonly ClockEvent[]) =>
    due(events).reminders.map(({ about, at: when, level, audience }) =>
      [about, level, audience, iso(when)].join(' '),
    );

  it('come before the due time, at it and after it, to ever more people', () => {
    expect(told([claim(time('10:05'))])).toEqual([
      `first-response soon assignee ${iso(time('10:20'))}`,
      `first-response breach channel ${iso(time('10:30'))}`,
      `first-response escalated owner ${iso(time('11:00'))}`,
      `resolve soon assignee ${iso(time('09:30', 1))}`,
      `resolve breach channel ${iso(time('10:30', 1))}`,
      `resolve escalated owner ${iso(time('14:00', 1))}`,
    ]);
  });

  it('go to the whole channel while nobody has the case', () => {
    expect(told([])[0]).toBe(`first-response soon channel ${iso(time('10:20'))}`);
  });

  it('do not come before the promise was made', () => {
    const hurried = {
      ...DEFAULT_TARGETS,
      firstResponse: { ...DEFAULT_TARGETS.firstResponse, withinMs: 10 * MINUTE },
    };
    const levels = deadlines(readClock(OPENED, []), SHANGHAI, hurried).reminders.map(
      ({ about, level }) => `${about} ${level}`,
    );
    expect(levels).not.toContain('first-response soon');
    expect(levels).toContain('first-response breach');
  });

  it('of the first response stop with the reply', () => {
    expect(told([reply(time('10:10')), wrote(time('10:15'))]).join()).not.toContain('first');
  });
});

describe('what happens by itself', () => {
  it('is that a claim without a word is released after an hour of work', () => {
    expect(iso(due([claim(time('17:30'))]).staleClaimReleaseAt)).toBe(iso(time('09:30', 1)));
    expect(due([claim(time('10:05')), reply(time('10:10'))]).staleClaimReleaseAt).toBeNull();
    const back = due([reply(time('10:10')), wrote(time('14:00'))]);
    expect(iso(back.staleClaimReleaseAt)).toBe(iso(time('15:00')));
    expect(due([]).staleClaimReleaseAt).toBeNull();
  });

  it('is that the bot answers again four hours after the last word of who has the case', () => {
    expect(iso(due([claim(time('17:30'))]).returnToBotAt)).toBe(iso(time('21:30')));
    const replied = due([claim(time('10:05')), reply(time('11:00')), wrote(time('12:00'))]);
    expect(iso(replied.returnToBotAt)).toBe(iso(time('15:00')));
  });

  it('is that the bot leaves a reopened case to its agent for four hours more', () => {
    const again = due([reply(time('10:20')), resolve(time('10:40')), reopen(time('15:00', 2))]);
    expect(iso(again.returnToBotAt)).toBe(iso(time('19:00', 2)));
  });

  it('is never that the bot answers again in a case that nobody has', () => {
    expect(due([]).returnToBotAt).toBeNull();
  });

  it('is a notice to a silent merchant, in opening hours, and then the close', () => {
    const silent = due([reply(time('11:00', 4))]);
    // Friday 11:00 and two days: Sunday, on which nobody should be written to.
    expect(iso(silent.autoResolveNoticeAt)).toBe(iso(time('09:00', 7)));
    expect(silent.autoResolveAt).toBeNull();
    const told = due([reply(time('11:00', 4)), notice(time('09:05', 7))]);
    expect(told.autoResolveNoticeAt).toBeNull();
    expect(iso(told.autoResolveAt)).toBe(iso(time('09:05', 8)));
    const beforeWeekend = due([reply(time('10:00', 2)), notice(time('12:00', 4))]);
    expect(iso(beforeWeekend.autoResolveAt)).toBe(iso(time('09:00', 7)));
  });

  it('is no close of a case whose merchant has written', () => {
    const back = due([reply(time('10:10')), notice(time('10:10', 2)), wrote(time('11:00', 2))]);
    expect([back.autoResolveNoticeAt, back.autoResolveAt]).toEqual([null, null]);
  });

  it('needs no opening hours to be the same around the clock', () => {
    const clock = readClock(0, [reply(HOUR)]);
    expect(deadlines(clock, ALWAYS_OPEN, DEFAULT_TARGETS).autoResolveNoticeAt).toBe(
      HOUR + DEFAULT_TARGETS.noticeAfterMs,
    );
  });
});
