import { type CaseClock, readClock } from '../cases/case-clock.ts';
import { clockEvents } from '../cases/clock-events.ts';
import { type Deadlines, deadlines } from '../cases/deadlines.ts';
import { channelSettings, type DeskSettings } from '../cases/desk-settings.ts';
import type { CaseTimes } from '../cases/due-actions.ts';
import type { Ports, StoredCase } from '../store.ts';
import { stateOf } from '../stored-case/case-state.ts';

/** What is due when in a case, from its audit and from what its merchant is promised. */
export async function caseTimes(
  { audit }: Pick<Ports, 'audit'>,
  settings: DeskSettings,
  found: StoredCase,
): Promise<CaseTimes> {
  const entries = await audit.of(`case:${found.id}`);
  // The row says where the case stands, whatever an audit of another version leaves out.
  const clock: CaseClock = {
    ...readClock(found.createdAt, clockEvents(entries)),
    state: stateOf(found),
  };
  const { calendar, targets } = channelSettings(settings, found.merchantChannel);
  const due: Deadlines = deadlines(clock, calendar, targets);
  return { clock, due, entries };
}
