import { describe, expect, it } from 'vitest';
import { isOpen, nextOpening } from '../../src/cases/business-hours.ts';
import type { Calendar } from '../../src/cases/calendar.ts';
import { type CaseClock, type ClockEvent, readClock } from '../../src/cases/case-clock.ts';
import { type Deadlines, deadlines } from '../../src/cases/deadlines.ts';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { at, DAY, HOUR, LONDON, MINUTE, SHANGHAI } from './calendars.ts';

/** How the merchant and the agent of a case behave; null: they never do it. */
interface Habits {
  readonly claimsAfter: number | null;
  readonly repliesAfter: number | null;
  readonly merchantAnswersAfter: number | null;
}

interface SimulatedCase {
  readonly events: readonly ClockEvent[];
  readonly seen: readonly string[];
}

const FROM = at('2026-03-23T00:00:00Z');
const FORTNIGHT = 14 * DAY;

/** What happens next: somebody acts, or a timer fires. */
function nextEvent(clock: CaseClock, due: Deadlines, habits: Habits): [string, ClockEvent] | null {
  const { status } = clock.state;
  const plus = (delay: number | null) => (delay === null ? null : clock.since + delay);
  const candidates: readonly [string, number | null, ClockEvent['move']][] = [
    ['claimed', status === 'open' ? plus(habits.claimsAfter) : null, { kind: 'claim', who: 'ana' }],
    [
      'replied',
      status === 'claimed' ? plus(habits.repliesAfter) : null,
      { kind: 'reply', who: 'ana' },
    ],
    [
      'merchant wrote',
      status === 'waiting' ? plus(habits.merchantAnswersAfter) : null,
      { kind: 'merchant-wrote' },
    ],
    ['released', due.staleClaimReleaseAt, { kind: 'release', who: 'ana' }],
    ['notice', due.autoResolveNoticeAt, { kind: 'close-notice' }],
    ['closed', due.autoResolveAt, { kind: 'resolve', who: 'bot' }],
  ];
  const next = candidates
    .flatMap(([name, when, move]) => (when === null ? [] : [{ name, at: when, move }]))
    .sort((a, b) => a.at - b.at)
    .at(0);
  return next ? [next.name, { at: next.at, move: next.move }] : null;
}

function simulate(openedAt: number, habits: Habits, calendar: Calendar): SimulatedCase {
  const events: ClockEvent[] = [];
  const seen: string[] = [];
  for (;;) {
    const clock = readClock(openedAt, events);
    const next = nextEvent(clock, deadlines(clock, calendar, DEFAULT_TARGETS), habits);
    if (!next || next[1].at >= FROM + FORTNIGHT) return { events, seen };
    seen.push(next[0]);
    events.push(next[1]);
  }
}

const openings = Array.from({ length: 14 * 4 }, (_, index) => FROM + index * 6 * HOUR);

describe('a fortnight in which the clocks change', () => {
  it('is simulated for 112 cases in under a second', () => {
    const talkative = {
      claimsAfter: 20 * MINUTE,
      repliesAfter: 10 * MINUTE,
      merchantAnswersAfter: 5 * HOUR,
    };
    // Time of the processor, so that a busy machine does not matter.
    const begun = process.cpuUsage();
    const events = [SHANGHAI, LONDON].flatMap((calendar) =>
      openings.flatMap((openedAt) => simulate(openedAt, talkative, calendar).events),
    );
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
    expect(events.length).toBeGreaterThan(4000);
  });

  it('sees a claim that nobody works on come free only in opening hours', () => {
    const sleepy = { claimsAfter: 5 * MINUTE, repliesAfter: null, merchantAnswersAfter: null };
    const { events, seen } = simulate(FROM, sleepy, LONDON);
    expect(seen.slice(0, 4)).toEqual(['claimed', 'released', 'claimed', 'released']);
    const releases = events.filter(({ move }) => move.kind === 'release');
    for (const { at: when } of releases) expect(isOpen(LONDON, when - 1)).toBe(true);
  });

  it('sees a silent merchant told once, in opening hours, before the case is closed', () => {
    const silent = { claimsAfter: MINUTE, repliesAfter: MINUTE, merchantAnswersAfter: null };
    for (const openedAt of openings.slice(0, 28)) {
      const { events, seen } = simulate(openedAt, silent, SHANGHAI);
      expect(seen).toEqual(['claimed', 'replied', 'notice', 'closed']);
      const [notice, close] = events.slice(2).map((event) => event.at);
      expect(nextOpening(SHANGHAI, notice ?? 0)).toBe(notice);
      expect((close ?? 0) - (notice ?? 0)).toBeGreaterThanOrEqual(DAY);
    }
  });
});
