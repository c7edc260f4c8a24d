import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Bot } from '../bot.ts';
import type { Brain } from '../brain.ts';
import type { Desk } from '../desk.ts';
import type { Store } from '../store.ts';
import { startWorker, type Worker } from '../worker.ts';
import { boltLogger, type LogSink } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { httpConnection, socketConnections } from './connections.ts';
import { createDeskChannel } from './desk-channel.ts';
import { createDirectory } from './directory.ts';
import { handleGesture } from './handle-gesture.ts';
import { whoAmI } from './identity.ts';
import { createIntake } from './intake.ts';
import { introduction } from './introduction.ts';
import { registerActions } from './listeners/register-actions.ts';
import { registerCommands } from './listeners/register-commands.ts';
import { registerDeskCommand } from './listeners/register-desk-command.ts';
import { createLock } from './locks.ts';
import { type Connection, persistFirst } from './persist-first.ts';
import { createSenderClient } from './sender-client.ts';
import { takeDelivery, takeEvent } from './take.ts';

/** How Slack reaches us. */
export type Transport =
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly host: string;
      readonly port: number;
    }
  | { readonly mode: 'socket'; readonly appToken: string };

export interface SlackParts {
  readonly botToken: string;
  readonly slackApiUrl: string | null;
  readonly transport: Transport;
  readonly deskChannel: string;
  readonly bot: Bot;
  readonly desk: Desk;
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
  readonly burstMs: number;
  readonly log: LogSink & { info(fields: object, sentence: string): void };
}

export interface RunningSlack {
  /** Takes nothing more, finishes what is under way, closes the connections. */
  stop(): Promise<void>;
}

/** How often an idle worker looks for what has become due. */
const TICK_MS = 400;
const CONCURRENCY = 4;

/**
 * Connects to Slack and works until it is stopped.
 * Throws `ConfigError` where the token is refused or the desk's channel may not be used.
 */
export async function startSlack(parts: SlackParts): Promise<RunningSlack> {
  const { store, bot, desk, brain, now, log } = parts;
  const content = () => brain().knowledge.content;
  const options = clientOptions(parts.slackApiUrl);
  const client = new WebClient(parts.botToken, { ...options, logger: boltLogger(log) });
  const self = await whoAmI(client);
  const deskChannel = createDeskChannel(client, { id: parts.deskChannel, team: self.team }, now);
  await deskChannel.require();
  const directory = createDirectory({
    client,
    team: self.team,
    now,
    onFailure: (sentence, error) => log.warn({ error }, sentence),
  });

  const owner = `${self.botUser}:${randomUUID()}`;
  const random = Math.random;
  const lock = createLock();
  const onError = (error: unknown) => log.error({ error }, 'A worker met an error and goes on.');
  const outgoing = startWorker(
    takeDelivery({
      store,
      now,
      random,
      owner,
      log,
      sender: {
        client: createSenderClient(parts),
        store,
        content,
        directory,
        desk: deskChannel,
        lock,
        now,
      },
    }),
    { concurrency: CONCURRENCY, tickMs: TICK_MS, onError },
  );
  const handler = {
    bot,
    desk,
    store,
    client,
    directory,
    deskChannel,
    brain,
    botUser: self.botUser,
    now,
    burstMs: parts.burstMs,
    lock,
    introduction: () => introduction(content()),
    onDropped: (event: { readonly key: string }, why: string) =>
      log.info({ event: event.key }, `Not for the desk: ${why}.`),
  };
  const incoming = startWorker(
    takeEvent({
      store,
      now,
      random,
      owner,
      log,
      handle: async (event) => {
        await handleGesture(handler, event);
        outgoing.wake();
      },
    }),
    { concurrency: CONCURRENCY, tickMs: TICK_MS, onError },
  );

  const connections = connect(parts);
  const [first] = connections;
  if (!first) throw new Error('There is no connection to Slack to start.');
  const app = new App({
    receiver: first.receiver,
    authorize: async () => ({
      botToken: parts.botToken,
      botId: self.botId,
      botUserId: self.botUser,
      teamId: self.team,
    }),
    clientOptions: options,
    convoStore: false,
    logger: boltLogger(log),
  });
  const intake = createIntake({
    inbox: store.inbox,
    botUser: self.botUser,
    now,
    burstMs: parts.burstMs,
    wake: () => setTimeout(incoming.wake, parts.burstMs),
  });
  persistFirst(app, intake);
  for (const { receiver } of connections) receiver.init(app);
  app.error(async (error) => log.error({ error }, 'A Slack listener failed.'));
  registerCommands(app, { brain: parts.brain, directory, client });
  registerDeskCommand(app, { store, desk, directory, deskChannel: deskChannel.id, now });
  registerActions(app, { store, content, directory, deskChannel, client });
  await Promise.all(connections.map((connection) => connection.start()));
  return { stop: () => stopAll(connections, incoming, outgoing) };
}

function connect({ transport, slackApiUrl, log }: SlackParts): readonly Connection[] {
  const logger = boltLogger(log);
  return transport.mode === 'http'
    ? [httpConnection({ ...transport, logger })]
    : socketConnections({ appToken: transport.appToken, slackApiUrl, logger });
}

async function stopAll(
  connections: readonly Connection[],
  incoming: Worker,
  outgoing: Worker,
): Promise<void> {
  await Promise.all(connections.map((connection) => connection.stop()));
  await incoming.stop();
  await outgoing.stop();
}
