import type { CaseClock } from './case-clock.ts';
import { type CaseEntry, TIMER } from './clock-events.ts';
import type { Deadlines } from './deadlines.ts';
import type { Reminder } from './reminders.ts';

/** Something that a desk does by itself about a case. */
export type DueAction =
  | { readonly kind: 'remind'; readonly reminder: Reminder }
  /** the claim of `from` is over */
  | { readonly kind: 'release-claim'; readonly from: string }
  /** the merchant is told that the case will be closed */
  | { readonly kind: 'close-notice' }
  | { readonly kind: 'close'; readonly from: string }
  | { readonly kind: 'back-to-bot' };

/** An action, and when it is due (epoch ms). */
export interface Due {
  readonly at: number;
  readonly action: DueAction;
}

/** What is known of a case. */
export interface CaseTimes {
  readonly clock: CaseClock;
  readonly due: Deadlines;
  /** the case's audit, oldest first */
  readonly entries: readonly CaseEntry[];
}

/**
 * What a desk still has to do by itself, soonest first; past ones are to be done now. What the audit
 * says was done is left out, and a first reminder once the promise is broken.
 */
export function dueActions({ clock, due, entries }: CaseTimes, now: number): readonly Due[] {
  const done = new Set(
    entries
      .filter(({ actor }) => actor === TIMER)
      .map(({ action, detail }) => mark(action, detail)),
  );
  return [...reminders(due, now), ...automatic(clock, due)]
    .filter(({ at, action }) => {
      const entry = entryOf(action, at, clock);
      return !done.has(mark(entry.action, entry.detail)) || !isOnce(action);
    })
    .sort((a, b) => a.at - b.at);
}

/** The line of the audit that says that `action`, due at `at`, was done. */
export function entryOf(
  action: DueAction,
  at: number,
  clock: CaseClock,
): Pick<CaseEntry, 'action' | 'detail'> {
  switch (action.kind) {
    case 'remind': {
      const { about, level } = action.reminder;
      // The first response is promised anew each time a case is opened.
      const round = about === 'first-response' ? ` ${clock.roundFrom}` : '';
      return { action: 'reminded', detail: `${about} ${level}${round}` };
    }
    case 'release-claim':
      return { action: 'claim-released', detail: action.from };
    case 'close-notice':
      return { action: 'close-notice', detail: '' };
    case 'close':
      return { action: 'closed-by-silence', detail: action.from };
    case 'back-to-bot':
      return { action: 'back-to-bot', detail: String(at) };
  }
}

/** The others are not due any more once they are done: the clock says so. */
function isOnce({ kind }: DueAction): boolean {
  return kind === 'remind' || kind === 'back-to-bot';
}

function mark(action: string, detail: string): string {
  return `${action} ${detail}`;
}

function reminders(due: Deadlines, now: number): readonly Due[] {
  const broken = new Set(
    due.reminders
      .filter(({ level, at }) => level === 'breach' && at <= now)
      .map(({ about }) => about),
  );
  return due.reminders
    .filter(({ level, about }) => level !== 'soon' || !broken.has(about))
    .map((reminder) => ({ at: reminder.at, action: { kind: 'remind', reminder } }));
}

function automatic({ state }: CaseClock, due: Deadlines): readonly Due[] {
  const from = 'assignee' in state ? (state.assignee ?? '') : '';
  const planned: readonly (readonly [number | null, DueAction])[] = [
    [due.staleClaimReleaseAt, { kind: 'release-claim', from }],
    [due.autoResolveNoticeAt, { kind: 'close-notice' }],
    [due.autoResolveAt, { kind: 'close', from }],
    [due.returnToBotAt, { kind: 'back-to-bot' }],
  ];
  return planned.flatMap(([at, action]) => (at === null ? [] : [{ at, action }]));
}
