import { setMaxListeners } from 'node:events';
import type { DeliveryFaults } from '../faults/delivery-faults.ts';
import { type Json, stringOf } from '../wire/json.ts';
import { deliverWithRetries } from './retry.ts';
import type { Ack, Delivery, Transport } from './transport.ts';

/** One attempt that was made, for tests to look at. */
export interface Attempt extends Delivery {
  readonly ack: Ack;
}

/** The way from Slack to the app. */
export interface Outlet {
  /** Sends an event in the background, again and again until it is acknowledged or the retries are used up. */
  readonly event: (envelope: Json) => void;
  /** Sends an interaction or a command once and gives what the app answered. */
  readonly ask: (kind: 'interactive' | 'slash_commands', payload: Json) => Promise<Ack>;
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>;
  readonly attempts: () => readonly Attempt[];
  /** Ends the waiting for retries. */
  readonly stop: () => void;
}

/** What an outlet works with. */
export interface OutletParts {
  readonly transport: Transport;
  readonly faults: DeliveryFaults;
  readonly retryDelaysMs: readonly number[];
  readonly log: (line: string) => void;
}

const MAX_ATTEMPTS_KEPT = 5000;

/** An outlet over `transport`. Events are not awaited one by one: like Slack's, they may overtake each other. */
export function createOutlet({ transport, faults, retryDelaysMs, log }: OutletParts): Outlet {
  const attempts: Attempt[] = [];
  const onTheirWay = new Set<Promise<unknown>>();
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);

  async function attempt(delivery: Delivery): Promise<Ack> {
    const arrived = await transport(delivery);
    const ack: Ack = faults.losesAck()
      ? { outcome: 'failed', reason: 'http_timeout', final: false }
      : arrived;
    attempts.push({ ...delivery, ack });
    if (attempts.length > MAX_ATTEMPTS_KEPT) attempts.shift();
    return ack;
  }

  async function deliver(payload: Json): Promise<void> {
    const parts = { attempt, delaysMs: retryDelaysMs, signal: stopped.signal };
    const ack = await deliverWithRetries(payload, parts);
    if (ack.outcome === 'failed' && !stopped.signal.aborted) {
      log(`The app never acknowledged the event ${stringOf(payload.event_id)}: ${ack.reason}.`);
    }
  }

  function follow<T>(work: Promise<T>): Promise<T> {
    onTheirWay.add(work);
    const done = () => onTheirWay.delete(work);
    work.then(done, done);
    return work;
  }

  return {
    event(envelope) {
      for (const payload of faults.schedule(envelope)) follow(deliver(payload));
    },
    ask: (kind, payload) => follow(attempt({ kind, payload })),
    async settled() {
      while (onTheirWay.size > 0) await Promise.allSettled(onTheirWay);
    },
    attempts: () => [...attempts],
    stop: () => stopped.abort(),
  };
}
