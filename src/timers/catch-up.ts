import { CASE_STATUSES, type Store } from '../store.ts';
import { scheduleCase } from './schedule.ts';
import type { TimerParts } from './timer-parts.ts';

/**
 * Sets the timer of every case that is not resolved: for a start after which other hours or targets
 * hold, and for cases of a version that had no timers.
 */
export async function catchUp({ store, settings }: TimerParts, at: number): Promise<void> {
  for (const status of CASE_STATUSES.filter((one) => one !== 'resolved')) {
    for (const found of await store.cases.list({ status })) {
      await schedule(store, settings, found.id, at);
    }
  }
}

function schedule(
  store: Store,
  settings: TimerParts['settings'],
  id: number,
  at: number,
): Promise<void> {
  return store.transaction(async (ports) => {
    const found = await ports.cases.byId(id);
    if (found) await scheduleCase(ports, settings, found, at);
  });
}
