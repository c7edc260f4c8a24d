import { eyesKey } from '../bot/eyes.ts';
import {
  type GivenBack,
  type Hold,
  type Lease,
  LostLeaseError,
  type Retry,
} from '../ports/lease.ts';
import type { InboxEvent, Store } from '../store.ts';
import type { Work } from '../worker.ts';
import type { LogSink } from './bolt-logger.ts';
import { giveUp } from './handlers/give-up.ts';
import { NotYetError } from './send/not-yet-error.ts';
import { PartlyPostedError } from './send/partly-posted-error.ts';
import { send } from './send/sender.ts';
import type { SenderParts } from './send/sending.ts';
import { askedWait, isTokenRefused, waitAfter } from './wait-after.ts';

/** Far longer than any call to Slack may take, so that no two workers do the same thing. */
const LEASE_MS = 60_000;

interface TakeParts {
  readonly store: Store;
  readonly now: () => number;
  /** from 0 to 1; spreads the waiting times */
  readonly random: () => number;
  /** names this process in its leases; no two processes have the same */
  readonly owner: string;
  readonly log: LogSink;
}

/** Takes the next gesture from the inbox and handles it; a failure gives it back for later. */
export function takeEvent(
  parts: TakeParts & { readonly handle: (event: InboxEvent) => Promise<void> },
): Work {
  return async () => {
    const { inbox } = parts.store;
    const event = await inbox.take(lease(parts));
    if (!event) return false;
    try {
      await parts.handle(event);
    } catch (error) {
      const given = await inbox.retry(event, retryOf(parts, event, error));
      tell(parts.log, { error, event: event.key }, error, given);
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
      await outbox.sent(delivery, parts.now(), receipt, eyesKey(delivery.key));
    } catch (error) {
      if (await giveUp(parts, delivery, error)) return true;
      const given = await outbox.retry(delivery, retryOf(parts, delivery, error));
      tell(parts.log, { error, delivery: delivery.key }, error, given);
    }
    return true;
  };
}

function lease({ now, owner }: TakeParts): Lease {
  return { owner, now: now(), until: now() + LEASE_MS };
}

/** A call that Slack did not carry out, because it asks to wait, costs no attempt, unless another was. */
function retryOf({ now, random }: TakeParts, { attempts }: Hold, error: unknown): Retry {
  if (error instanceof NotYetError) {
    return { dueAt: now() + error.waitMs, error: error.message, counts: false };
  }
  return {
    dueAt: now() + waitAfter(error, attempts, random()),
    error: error instanceof Error ? error.message : String(error),
    counts: askedWait(error) === null || error instanceof PartlyPostedError,
  };
}

function tell(log: LogSink, fields: object, error: unknown, given: GivenBack): void {
  if (error instanceof NotYetError) return;
  if (isTokenRefused(error)) {
    log.error(fields, 'Slack refuses SLACK_BOT_TOKEN: install the app again. Everything waits.');
  } else if (error instanceof LostLeaseError || given === 'lost') {
    log.warn(fields, 'The lease of a row ran out while it was worked on; another worker has it.');
  } else if (given === 'dead') {
    log.error(fields, 'A row failed at its last attempt and is dead: an operator must look at it.');
  } else {
    log.warn(fields, 'A row could not be finished; it is tried again.');
  }
}
