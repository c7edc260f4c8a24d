import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../wire/json.ts';
import type { Ack, Delivery } from './transport.ts';

/** How an event is tried again. */
export interface RetryParts {
  readonly attempt: (delivery: Delivery) => Promise<Ack>;
  readonly delaysMs: readonly number[];
  readonly signal: AbortSignal;
}

/**
 * Brings the event `payload` to the app: once, and after each of the delays again, with the same event_id,
 * until it is acknowledged, the app asks for no retry, or the signal ends the waiting. Gives the last outcome.
 */
export async function deliverWithRetries(payload: Json, parts: RetryParts): Promise<Ack> {
  let ack = await parts.attempt({ kind: 'events_api', payload });
  for (const [index, delay] of parts.delaysMs.entries()) {
    if (ack.outcome === 'acked' || ack.final) return ack;
    await sleep(delay, undefined, { signal: parts.signal }).catch(() => undefined);
    if (parts.signal.aborted) return ack;
    const retry = { num: index + 1, reason: ack.reason };
    ack = await parts.attempt({ kind: 'events_api', payload, retry });
  }
  return ack;
}
