import { z } from 'zod';
import type { Measure } from '../measure.ts';
import type { Retry } from '../ports/lease.ts';
import type { Delivery, Inbox, Outbox, Store } from '../store.ts';

/** How many arrivals are remembered: far more than are ever under way at once. */
const REMEMBERED = 10_000;

const bodySchema = z.object({ kind: z.string() });

/** The store, with what comes in, what goes out and what Slack refuses counted on its way. */
export function measuredStore(store: Store, measure: Measure): Store {
  /** by event key, oldest first: when it came in */
  const arrivals = new Map<string, number>();
  return {
    ...store,
    inbox: measuredInbox(store.inbox, measure, arrivals),
    outbox: measuredOutbox(store.outbox, measure, arrivals),
  };
}

function measuredInbox(inbox: Inbox, measure: Measure, arrivals: Map<string, number>): Inbox {
  return {
    ...inbox,
    async add(event) {
      const added = await inbox.add(event);
      if (added) measure.event(kindOf(event.body));
      return added;
    },
    async take(lease) {
      const event = await inbox.take(lease);
      if (event) remember(arrivals, event.key, event.receivedAt);
      return event;
    },
    async retry(hold, retry) {
      countError(measure, retry);
      return await inbox.retry(hold, retry);
    },
  };
}

function measuredOutbox(outbox: Outbox, measure: Measure, arrivals: Map<string, number>): Outbox {
  const underWay = new Map<number, Delivery>();
  return {
    ...outbox,
    async take(lease) {
      const delivery = await outbox.take(lease);
      if (delivery) underWay.set(delivery.id, delivery);
      return delivery;
    },
    async sent(hold, at, receipt, needless) {
      const delivery = underWay.get(hold.id);
      underWay.delete(hold.id);
      await outbox.sent(hold, at, receipt, needless);
      const arrived = delivery && arrivals.get(eventOf(delivery.key));
      const toMerchant = delivery !== undefined && kindOf(delivery.body) === 'merchant';
      if (toMerchant && receipt !== null && arrived !== undefined) {
        measure.answered((at - arrived) / 1000);
      }
    },
    async retry(hold, retry) {
      underWay.delete(hold.id);
      countError(measure, retry);
      return await outbox.retry(hold, retry);
    },
  };
}

function remember(arrivals: Map<string, number>, key: string, at: number): void {
  arrivals.set(key, at);
  if (arrivals.size <= REMEMBERED) return;
  for (const oldest of arrivals.keys()) {
    arrivals.delete(oldest);
    return;
  }
}

/** A delivery's key is that of the event it answers, and its place among the answers. */
function eventOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

function kindOf(body: string): string {
  const parsed = bodySchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.kind : 'unknown';
}

/** Slack's client says what happened in the sentence of its error; other failures are not Slack's. */
const SLACK_ERRORS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^An API error occurred: (\w+)/, (code) => code],
  [/^A rate-limit has been (\w+)/, () => 'rate-limited'],
  [/^An HTTP protocol error occurred: statusCode = (\d+)/, (status) => `http-${status}`],
  [/^A request error occurred(.?)/, () => 'no-answer'],
];

function countError(measure: Measure, { error }: Retry): void {
  for (const [sentence, label] of SLACK_ERRORS) {
    const found = sentence.exec(error);
    if (found) measure.slackError(label(found[1] ?? ''));
  }
}
