import { dueActions } from '../cases/due-actions.ts';
import { carryOut } from './carry-out.ts';
import { caseTimes } from './case-times.ts';
import { scheduleCase } from './schedule.ts';
import type { TimerParts } from './timer-parts.ts';

/** More than can be due at once in one case: three reminders of two promises, and what happens by itself. */
const MOST_AT_ONCE = 12;

/**
 * Does all that is due in a case at `at` (epoch ms) and not done yet, and sets its next timer, in one
 * transaction. Each thing done changes what else is due, so the case is read anew after it.
 */
export function runCaseTimer(
  { store, settings }: TimerParts,
  id: number,
  at: number,
): Promise<void> {
  return store.transaction(async (ports) => {
    for (let done = 0; done < MOST_AT_ONCE; done += 1) {
      const found = await ports.cases.byId(id);
      if (!found) return;
      const times = await caseTimes(ports, settings, found);
      const [next] = dueActions(times, at);
      if (!next || next.at > at) return scheduleCase(ports, settings, found, at);
      await carryOut({ ports, settings, found, times, at }, next);
    }
    throw new Error(
      `Case ${id} has more than ${MOST_AT_ONCE} things due at once. Look at its audit.`,
    );
  });
}
