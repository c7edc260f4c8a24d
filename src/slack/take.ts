import type { InboxEvent, Lease, Store } from '../store.ts';
import type { Work } from '../worker.ts';
import type { LogSink } from './bolt-logger.ts';
import { type SenderParts, send } from './sender.ts';

/** Far longer than any call to Slack may take, so that no two workers do the same thing. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;

interface TakeParts {
  readonly store: Store;
  readonly now: () => number;
  /** names this process in its leases */
  readonly owner: string;
  readonly log: LogSink;
}

/** Takes the next gesture from the inbox and handles it; a failure gives it back for later. */
export function takeEvent(
  parts: TakeParts & { readonly handle: (event: InboxEvent) => Promise<void> },
): Work {
  return async () => {
    const event = await parts.store.inbox.take(lease(parts));
    if (!event) return false;
    try {
      await parts.handle(event);
    } catch (error) {
      const due = parts.now() + waitAfter(error, event.attempts);
      await parts.store.inbox.retry(event.id, due, messageOf(error));
      parts.log.error(
        { error, event: event.key },
        'A gesture could not be handled; it is tried again.',
      );
    }
    return true;
  };
}

/** Takes the next delivery from the outbox and sends it; a failure gives it back for later. */
export function takeDelivery(parts: TakeParts & { readonly sender: SenderParts }): Work {
  return async () => {
    const { outbox } = parts.store;
    const delivery = await outbox.take(lease(parts));
    if (!delivery) return false;
    try {
      const receipt = await send(parts.sender, delivery);
      await outbox.sent(delivery.id, parts.now(), receipt);
    } catch (error) {
      const due = parts.now() + waitAfter(error, delivery.attempts);
      await outbox.retry(delivery.id, due, messageOf(error));
      parts.log.error({ error, delivery: delivery.key }, 'A delivery failed; it is tried again.');
    }
    return true;
  };
}

function lease({ now, owner }: TakeParts): Lease {
  return { owner, now: now(), until: now() + LEASE_MS };
}

/** What Slack asks for, else twice as long each time. */
function waitAfter(error: unknown, attempts: number): number {
  if (error instanceof Error && 'retryAfter' in error && typeof error.retryAfter === 'number') {
    return error.retryAfter * 1000;
  }
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
