import { deliverySchema } from '../../delivery.ts';
import type { Delivery, Store } from '../../store.ts';
import type { LogSink } from '../bolt-logger.ts';
import { lastingTrouble, tellTrouble } from '../send/trouble.ts';

/**
 * Gives a delivery up at once that Slack will never take, and tells the desk why; false where it is
 * worth another attempt.
 */
export async function giveUp(
  { store, now, log }: { readonly store: Store; readonly now: () => number; readonly log: LogSink },
  delivery: Delivery,
  error: unknown,
): Promise<boolean> {
  const body = deliverySchema.safeParse(JSON.parse(delivery.body)).data;
  const why = body ? lastingTrouble(body, error) : null;
  if (!body || why === null) return false;
  const { key, createdAt, attempts } = delivery;
  log.warn({ error, delivery: key, why }, 'Slack will not take this message; the desk is told.');
  await tellTrouble({ store, now }, { mark: { key, createdAt, attempts }, body }, why);
  await store.outbox.sent(delivery, now(), null);
  return true;
}
