import type { DeskSettings } from '../cases/desk-settings.ts';
import { dueActions } from '../cases/due-actions.ts';
import { deliveryRow } from '../delivery/delivery-row.ts';
import { TIMER_ORDER } from '../delivery/timer-order.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Ports, StoredCase } from '../store.ts';
import { caseTimes } from './case-times.ts';

export type TimerBody = Extract<DeliveryBody, { readonly kind: 'timer' }>;

/**
 * Has the desk look at a case when the next thing is due in it; to be called after each change of the
 * case, once its audit says so. A timer whose time holds no longer does nothing, so none is taken back.
 */
export async function scheduleCase(
  ports: Pick<Ports, 'audit' | 'outbox'>,
  settings: DeskSettings,
  found: StoredCase,
  at: number,
): Promise<void> {
  const [next] = dueActions(await caseTimes(ports, settings, found), at);
  if (!next) return;
  const { conversation, id } = found;
  await scheduleTimer(ports, { kind: 'timer', conversation, case: id }, next.at, at);
}

/** Adds a timer for `dueAt`, or for the next moment where that is past; one that is there stays. */
export async function scheduleTimer(
  { outbox }: Pick<Ports, 'outbox'>,
  body: TimerBody,
  dueAt: number,
  at: number,
): Promise<void> {
  // Later than any timer that has fired, whose key is used up.
  const due = Math.max(dueAt, at + 1);
  const key = `${TIMER_ORDER}${body.conversation}:${body.case ?? 'thread'}:${due}`;
  await outbox.add([deliveryRow(key, key, body, { at, dueAt: due })]);
}
