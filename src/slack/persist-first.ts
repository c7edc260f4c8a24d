import type { App, Receiver } from '@slack/bolt';
import type { Intake } from './intake.ts';

/**
 * Bolt acknowledges an event before any middleware sees it, and Slack never sends an acknowledged
 * event again. So every payload is kept before Bolt gets it: where the store cannot, nothing is
 * acknowledged, and Slack tries again.
 */
export function persistFirst(app: App, intake: Intake): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    await intake.keep(event.body);
    await process(event);
  };
}

/** A receiver and how it is started. */
export interface Connection {
  readonly receiver: Receiver;
  start(): Promise<void>;
  stop(): Promise<void>;
}
