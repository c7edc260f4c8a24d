import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { ConfigError } from '../../config-error.ts';
import type { LogSink } from '../bolt-logger.ts';
import type { Links } from './links.ts';
import type { Connection } from './persist-first.ts';

type Client = SocketModeReceiver['client'];

/** Slack greets within a second or two; a socket that is not greeted by then never will be. */
const GREETED_WITHIN_MS = 20_000;
/** How often a socket is looked at that may be dead without having said so. */
const LOOK_MS = 1000;
/** Waits after failures in a row: the first is made up for at once, as Slack ends sockets by itself. */
const WAITS_MS = [0, 500, 1000, 2000, 5000, 10_000, 20_000];

export interface SocketParts {
  /** made with `autoReconnectEnabled: false`: reconnecting is done here */
  readonly receiver: SocketModeReceiver;
  readonly links: Links;
  readonly log: LogSink;
}

/**
 * One socket that is kept open until it is stopped. The library's own reconnecting waits five seconds
 * before each attempt, and after some failures ends in a rejection that nobody handles; so it only
 * tells when a socket is gone (its pings go unanswered for five seconds, or Slack closes it), and the
 * next one is opened from here.
 */
export function createSocket({ receiver, links, log }: SocketParts): Connection {
  const { client } = receiver;
  const stopping = new AbortController();
  containErrors(client, log);

  async function open(): Promise<void> {
    const late = setTimeout(() => client.disconnect(), GREETED_WITHIN_MS);
    try {
      await client.start();
    } finally {
      clearTimeout(late);
    }
    if (stopping.signal.aborted) await client.disconnect();
  }

  async function stayOpen(): Promise<void> {
    links.opened();
    await untilLost(client);
    links.lost();
  }

  /** Whether a socket was open for a while. */
  async function openAgain(): Promise<boolean> {
    try {
      await open();
      if (!stopping.signal.aborted) await stayOpen();
      return true;
    } catch (error) {
      log.warn({ error }, 'A socket to Slack could not be opened; it is tried again.');
      return false;
    }
  }

  async function keepOpen(): Promise<void> {
    let failures = 0;
    await stayOpen();
    while (!stopping.signal.aborted) {
      failures = (await openAgain()) ? 0 : failures + 1;
      await pause(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0, stopping.signal);
    }
  }

  return {
    receiver,
    async start() {
      await open().catch((error: unknown) => {
        const why = error instanceof Error ? error.message : 'the socket was closed at once';
        throw new ConfigError([`SLACK_APP_TOKEN could not be used with Slack: ${why}.`]);
      });
      void keepOpen();
    },
    async stop() {
      stopping.abort();
      await client.disconnect();
    },
  };
}

/** Resolves when the socket is gone. One that is closing and gets no answer is cut off. */
function untilLost(client: Client): Promise<void> {
  return new Promise((resolve) => {
    let isClosing = false;
    const watch = setInterval(() => {
      const active = client.websocket?.isActive() ?? false;
      if (!active && isClosing) client.websocket?.disconnect();
      isClosing = !active;
    }, LOOK_MS);
    client.once('disconnected', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

/** The library lets an envelope that it does not know end the process; here it ends in the log. */
function containErrors(client: Client, log: LogSink): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...message: unknown[]) => {
    try {
      for (const read of readers) await read(...message);
    } catch (error) {
      log.warn({ error }, 'Slack sent something over a socket that cannot be read; it is let go.');
    }
  });
}

/** Waits, or not any more once it is aborted. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
