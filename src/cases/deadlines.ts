import { addWorkingTime, nextOpening } from './business-hours.ts';
import type { Calendar } from './calendar.ts';
import type { CaseClock } from './case-clock.ts';
import { type Reminder, remindersOf } from './reminders.ts';
import { runningTime, type Span } from './running-time.ts';
import type { Targets } from './targets.ts';

/**
 * What is due when in a case: epoch ms, null where nothing is. A timer that fires looks here again
 * and does nothing where its time is no longer the one that stands here.
 */
export interface Deadlines {
  /** until the first reply since the case was opened or reopened */
  readonly firstResponseDue: number | null;
  /** null while it waits for the merchant, unless it was missed before; null once resolved */
  readonly resolveDue: number | null;
  /** by time; past ones stay, so that one that was missed is caught up on */
  readonly reminders: readonly Reminder[];
  /** when a claimed case that nobody works on is free again */
  readonly staleClaimReleaseAt: number | null;
  /** when a silent merchant is told that the case will be closed; null once told */
  readonly autoResolveNoticeAt: number | null;
  /** when it is closed by itself; never before the merchant was told */
  readonly autoResolveAt: number | null;
  /** when the bot answers in the thread again; never in a case that nobody has */
  readonly returnToBotAt: number | null;
}

const NOTHING_DUE: Deadlines = {
  firstResponseDue: null,
  resolveDue: null,
  reminders: [],
  staleClaimReleaseAt: null,
  autoResolveNoticeAt: null,
  autoResolveAt: null,
  returnToBotAt: null,
};

/**
 * The deadlines of a case. The promises to the merchant and stale claims are counted in working
 * time, silence in plain time; what then goes to the merchant waits for the next opening.
 */
export function deadlines(clock: CaseClock, calendar: Calendar, targets: Targets): Deadlines {
  const { state, lastWordAt } = clock;
  if (state.status === 'resolved') return NOTHING_DUE;
  const unanswered: readonly Span[] =
    clock.answeredAt === null ? [{ from: clock.roundFrom, to: null }] : [];
  const toAnswer = runningTime(calendar, unanswered);
  const toResolve = runningTime(calendar, clock.desksTurn);
  const promises = [
    { about: 'first-response', target: targets.firstResponse, reachedAt: toAnswer },
    { about: 'resolve', target: targets.resolve, reachedAt: toResolve },
  ] as const;
  const assigned = state.status !== 'open';
  return {
    ...NOTHING_DUE,
    ...silence(clock, calendar, targets),
    firstResponseDue: toAnswer(targets.firstResponse.withinMs),
    resolveDue: toResolve(targets.resolve.withinMs),
    reminders: promises
      .flatMap((promised) => remindersOf(promised, assigned))
      .sort((a, b) => a.at - b.at),
    staleClaimReleaseAt:
      state.status === 'claimed'
        ? addWorkingTime(calendar, clock.since, targets.releaseClaimAfterMs)
        : null,
    returnToBotAt: lastWordAt === null ? null : lastWordAt + targets.returnToBotAfterMs,
  };
}

/** Notice and close of a case in which the merchant says nothing more. */
function silence(clock: CaseClock, calendar: Calendar, targets: Targets): Partial<Deadlines> {
  if (clock.state.status !== 'waiting') return {};
  if (clock.noticedAt === null) {
    return { autoResolveNoticeAt: nextOpening(calendar, clock.since + targets.noticeAfterMs) };
  }
  return { autoResolveAt: nextOpening(calendar, clock.noticedAt + targets.closeAfterNoticeMs) };
}
