import { type CodedError, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger as BoltLogger } from '@slack/logger';
import { boltLogger, type LogSink } from '../bolt-logger.ts';
import { socketClientOptions } from '../client-options.ts';
import { createEventServer } from './event-server.ts';
import type { Links } from './links.ts';
import type { Connection } from './persist-first.ts';
import { TooManyError } from './rate-limit.ts';
import { createSocket } from './socket.ts';

/** Where Slack's requests come in. */
const PATH = '/slack/events';

/** Slack closes a socket every few hours and takes seconds to open the next: two leave no gap. */
const SOCKETS = 2;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly links: Links;
  readonly logger: BoltLogger;
  readonly onRequest?: (answered: Promise<void>) => void;
}

/** Signed requests on `POST /slack/events`. What cannot be kept is answered with 503, a flood with 429. */
export function httpConnection(options: HttpOptions): Connection {
  const { signingSecret, host, port, links, logger, onRequest } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: PATH,
    logger,
    processEventErrorHandler: async ({ error, response }) => {
      logger.error(error);
      response.writeHead(statusOf(error));
      response.end();
      return true;
    },
  });
  const server = createEventServer(receiver, PATH, Date.now, logger, onRequest);
  return {
    receiver,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, () => {
          links.opened();
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        links.lost();
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

export interface SocketOptions {
  readonly appToken: string;
  readonly slackApiUrl: string | null;
  readonly links: Links;
  readonly log: LogSink;
}

/** Socket Mode, as two sockets of one app. What cannot be kept is not acknowledged. */
export function socketConnections(options: SocketOptions): readonly Connection[] {
  const { appToken, slackApiUrl, links, log } = options;
  const logger = boltLogger(log);
  return Array.from({ length: SOCKETS }, () => {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: socketClientOptions(slackApiUrl) },
      processEventErrorHandler: async ({ error }) => {
        logger.error(error);
        return false;
      },
    });
    return createSocket({ receiver, links, log });
  });
}

/** Slack sends again whatever gets none of the 200s. */
function statusOf(error: Error | CodedError): number {
  if (error instanceof TooManyError) return 429;
  return 'code' in error && error.code === 'slack_bolt_authorization_error' ? 401 : 503;
}
