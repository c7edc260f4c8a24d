import { WebClient } from '@slack/web-api';
import { boltLogger, type LogSink } from '../bolt-logger.ts';
import { clientOptions } from '../client-options.ts';

/**
 * The client for everything that goes out. It tries a call once: a post whose answer was lost may have
 * been carried out, so the outbox looks for it before it posts again.
 */
export function createSenderClient(parts: {
  readonly botToken: string;
  readonly slackApiUrl: string | null;
  readonly log: LogSink;
}): WebClient {
  const options = { ...clientOptions(parts.slackApiUrl), retryConfig: { retries: 0 } };
  return new WebClient(parts.botToken, { ...options, logger: boltLogger(parts.log) });
}
