import type { App, Receiver } from '@slack/bolt';
import type { Intake } from './intake.ts';
import type { RateLimit } from './rate-limit.ts';

/**
 * Bolt acknowledges an event before any middleware sees it, and Slack never sends an acknowledged
 * event again. So every payload is kept before Bolt gets it: where the store cannot, nothing is
 * acknowledged, and Slack tries again.
 */
export function persistFirst(
  app: App,
  intake: Pick<Intake, 'keep' | 'calm'>,
  limit?: RateLimit,
): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    limit?.count(event.body);
    await intake.keep(event.body);
    // Nothing of ours listens to events in Bolt: what is kept is handled from the inbox.
    if (event.body.type === 'event_callback') return event.ack();
    await process(event);
  };
}

/** A receiver and how it is started. */
export interface Connection {
  readonly receiver: Receiver;
  start(): Promise<void>;
  stop(): Promise<void>;
}
