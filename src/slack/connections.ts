import { type CodedError, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger as BoltLogger } from '@slack/logger';
import { createEventServer } from './event-server.ts';
import type { Connection } from './persist-first.ts';

/** Where Slack's requests come in. */
const PATH = '/slack/events';

/** Slack closes a socket every few hours and takes seconds to open the next: two leave no gap. */
const SOCKETS = 2;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly logger: BoltLogger;
}

/** Signed requests on `POST /slack/events`. What cannot be kept is answered with 503. */
export function httpConnection(options: HttpOptions): Connection {
  const { signingSecret, host, port, logger } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: PATH,
    logger,
    processEventErrorHandler: async ({ error, response }) => {
      logger.error(error);
      response.writeHead(isAuthorization(error) ? 401 : 503);
      response.end();
      return true;
    },
  });
  const server = createEventServer(receiver, PATH, Date.now, logger);
  return {
    receiver,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

export interface SocketOptions {
  readonly appToken: string;
  readonly slackApiUrl: string | null;
  readonly logger: BoltLogger;
}

/** Socket Mode, as two sockets of one app. What cannot be kept is not acknowledged. */
export function socketConnections(options: SocketOptions): readonly Connection[] {
  const { appToken, slackApiUrl, logger } = options;
  const clientOptions = slackApiUrl === null ? {} : { slackApiUrl };
  return Array.from({ length: SOCKETS }, () => {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      installerOptions: { clientOptions },
      processEventErrorHandler: async ({ error }) => {
        logger.error(error);
        return false;
      },
    });
    return {
      receiver,
      start: async () => {
        await receiver.start();
      },
      stop: async () => {
        await receiver.stop();
      },
    };
  });
}

function isAuthorization(error: Error | CodedError): boolean {
  return 'code' in error && error.code === 'slack_bolt_authorization_error';
}
