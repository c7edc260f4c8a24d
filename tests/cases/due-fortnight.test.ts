import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/cases/business-hours.ts';
import type { Calendar } from '../../src/cases/calendar.ts';
import { readClock } from '../../src/cases/case-clock.ts';
import { type CaseEntry, clockEvents, TIMER } from '../../src/cases/clock-events.ts';
import { deadlines } from '../../src/cases/deadlines.ts';
import { dueActions, entryOf } from '../../src/cases/due-actions.ts';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { at, DAY, HOUR, LONDON, MINUTE, SHANGHAI } from './calendars.ts';

/** The fortnight in which Europe's clocks change. */
const FROM = at('2026-03-23T00:00:00Z');
const TO = FROM + 14 * DAY;

/** What a timer does in a case that was opened at `openedAt`, with what people do on the way. */
function live(
  openedAt: number,
  people: readonly CaseEntry[],
  calendar: Calendar,
): readonly CaseEntry[] {
  let entries: readonly CaseEntry[] = [];
  let waiting = people;
  for (;;) {
    const clock = readClock(openedAt, clockEvents(entries));
    const due = deadlines(clock, calendar, DEFAULT_TARGETS);
    const now = entries.at(-1)?.at ?? openedAt;
    const [next] = dueActions({ clock, due, entries }, now);
    const [person] = waiting;
    if (person && (!next || person.at <= next.at)) {
      entries = [...entries, person];
      waiting = waiting.slice(1);
    } else if (next && next.at < TO) {
      const moment = Math.max(next.at, now);
      const done = entryOf(next.action, next.at, clock);
      entries = [...entries, { at: moment, actor: TIMER, ...done }];
    } else return entries;
  }
}

const action = fc.constantFrom('claim', 'reply', 'release', 'merchant-wrote', 'resolve', 'reopen');
const anybody = fc
  .array(
    fc.record({
      at: fc.integer({ min: FROM, max: TO }),
      actor: fc.constantFrom('ana', 'ben'),
      action,
      detail: fc.constant(''),
    }),
    { maxLength: 12 },
  )
  .map((entries) => [...entries].sort((a, b) => a.at - b.at));

const byTimer = (entries: readonly CaseEntry[], name: string) =>
  entries.filter(({ actor, action: done }) => actor === TIMER && done === name);

describe('a fortnight of timers', () => {
  it('of a case that is claimed, answered and forgotten again and again takes no second', () => {
    const people = Array.from({ length: 28 }, (_, half) => ({
      at: FROM + half * 12 * HOUR + 5 * MINUTE,
      actor: half % 2 === 0 ? 'ana' : 'grace',
      action: half % 2 === 0 ? 'reply' : 'merchant-wrote',
      detail: '',
    }));
    const begun = process.cpuUsage();
    const entries = [SHANGHAI, LONDON].flatMap((calendar) => live(FROM, people, calendar));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
    expect(byTimer(entries, 'claim-released').length).toBeGreaterThan(5);
  });

  it('ends, reminds of nothing twice, and closes nothing unannounced, whatever people do', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(SHANGHAI, LONDON), (people, calendar) => {
        const entries = live(FROM, people, calendar);
        const reminded = byTimer(entries, 'reminded').map(({ detail }) => detail);
        expect(new Set(reminded).size).toBe(reminded.length);
        for (const [index, { action: done }] of entries.entries()) {
          if (done !== 'closed-by-silence') continue;
          const before = entries.slice(0, index);
          const notice = before.findLastIndex((one) => one.action === 'close-notice');
          expect(notice).toBeGreaterThanOrEqual(0);
          const since = before.slice(notice).map((one) => one.action);
          expect(since).not.toContain('merchant-wrote');
          expect(since).not.toContain('reply');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('writes to merchants in opening hours only', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(SHANGHAI, LONDON), (people, calendar) => {
        const entries = live(FROM, people, calendar);
        const said = [
          ...byTimer(entries, 'close-notice'),
          ...byTimer(entries, 'closed-by-silence'),
        ];
        for (const { at: when } of said) expect(isOpen(calendar, when)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
