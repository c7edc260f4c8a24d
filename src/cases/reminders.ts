import type { ReachedAt } from './running-time.ts';
import type { Target } from './targets.ts';

/** Who is reminded: the agent who has the case, all of the desk's channel, or the desk's owner. */
export type ReminderAudience = 'assignee' | 'channel' | 'owner';

/** One reminder of one promise. */
export interface Reminder {
  readonly about: 'first-response' | 'resolve';
  /** epoch ms */
  readonly at: number;
  readonly level: 'soon' | 'breach' | 'escalated';
  readonly audience: ReminderAudience;
}

/** The promise that a reminder is about, and the clock that it runs on. */
export interface Promised {
  readonly about: Reminder['about'];
  readonly target: Target;
  readonly reachedAt: ReachedAt;
}

/**
 * The reminders of a promise, earliest first, past ones too: the audience widens from who has the
 * case to the channel to the owner. A case that nobody has is the channel's from the start. There
 * is no `soon` where it would come before the clock starts, and no reminder while the clock stands.
 */
export function remindersOf(
  { about, target, reachedAt }: Promised,
  assigned: boolean,
): readonly Reminder[] {
  const soonAfter = target.withinMs - target.remindBeforeMs;
  const steps = [
    { level: 'soon', after: soonAfter, audience: assigned ? 'assignee' : 'channel' },
    { level: 'breach', after: target.withinMs, audience: 'channel' },
    { level: 'escalated', after: target.withinMs + target.escalateAfterMs, audience: 'owner' },
  ] as const;
  return steps
    .filter(({ after }) => after > 0)
    .flatMap(({ level, after, audience }) => {
      const at = reachedAt(after);
      return at === null ? [] : [{ about, at, level, audience }];
    });
}
