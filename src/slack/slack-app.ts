import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Bot } from '../bot.ts';
import type { Brain } from '../brain.ts';
import type { DeskSettings } from '../cases/desk-settings.ts';
import type { Desk } from '../desk.ts';
import type { Store } from '../store.ts';
import { startWorker } from '../worker.ts';
import { boltLogger, type LogSink } from './bolt-logger.ts';
import { clientOptions } from './client-options.ts';
import { createDeskChannel } from './directory/desk-channel.ts';
import { createDirectory } from './directory/directory.ts';
import { createEscalation } from './directory/escalation.ts';
import { whoAmI } from './directory/identity.ts';
import { handleGesture } from './handlers/handle-gesture.ts';
import { introduction } from './handlers/introduction.ts';
import { registerCorrection } from './listeners/correction-window.ts';
import { registerActions } from './listeners/register-actions.ts';
import { registerCommands } from './listeners/register-commands.ts';
import { registerDeskCommand } from './listeners/register-desk-command.ts';
import { registerFeedback } from './listeners/register-feedback.ts';
import { registerSuggest } from './listeners/register-suggest.ts';
import { registerWhy } from './listeners/register-why.ts';
import { createLock } from './locks.ts';
import { drain } from './receive/draining.ts';
import { prepareListening } from './receive/listening.ts';
import { persistFirst } from './receive/persist-first.ts';
import { createRateLimit } from './receive/rate-limit.ts';
import type { Transport } from './receive/transport.ts';
import { createSenderClient } from './send/sender-client.ts';
import { takeDelivery, takeEvent } from './take.ts';

export interface SlackParts {
  readonly botToken: string;
  readonly slackApiUrl: string | null;
  readonly transport: Transport;
  readonly deskChannel: string;
  /** the second channel, and the user who is told last, when the desk's channel fails */
  readonly deskFallbackChannel: string | null;
  readonly deskOwner: string | null;
  readonly bot: Bot;
  readonly desk: Desk;
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
  readonly burstMs: number;
  /** hours, targets and who is on duty */
  readonly settings: DeskSettings;
  readonly log: LogSink & { info(fields: object, sentence: string): void };
}

export interface RunningSlack {
  /** Why nothing can come in from Slack at the moment; null where it can. */
  problem(): string | null;
  /** Takes nothing more, finishes what is under way, closes the connections. */
  stop(): Promise<void>;
}

/** How often an idle worker looks for what has become due. */
const TICK_MS = 400;
const CONCURRENCY = 8;

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

  const { deskFallbackChannel, deskOwner } = parts;
  const escalation = createEscalation({
    client,
    fallback:
      deskFallbackChannel === null
        ? null
        : createDeskChannel(
            client,
            { id: deskFallbackChannel, team: self.team, variable: 'DESK_FALLBACK_CHANNEL' },
            now,
          ),
    owner: deskOwner,
    directory,
  });
  await escalation.require();

  const owner = `${self.botUser}:${randomUUID()}`;
  const random = Math.random;
  const lock = createLock(store.exclusively);
  const onError = (error: unknown) => log.error({ error }, 'A worker met an error and goes on.');
  const { intake, connections, links, gaps } = await prepareListening({
    ...parts,
    client,
    directory,
    self,
    wake: () => setTimeout(() => incoming.wake(), parts.burstMs),
  });
  const working = { concurrency: CONCURRENCY, tickMs: TICK_MS, onError, before: intake.calm };
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
        knowledge: () => brain().knowledge,
        directory,
        desk: deskChannel,
        settings: parts.settings,
        escalation,
        lock,
        now,
      },
    }),
    working,
  );
  const handler = {
    bot,
    desk,
    store,
    client,
    directory,
    deskChannel,
    escalation,
    brain,
    settings: parts.settings,
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
    working,
  );

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
  persistFirst(app, intake, createRateLimit(now));
  for (const { receiver } of connections) receiver.init(app);
  app.error(async (error) => log.error({ error }, 'A Slack listener failed.'));
  registerWhy(app, { store, directory, deskChannel: deskChannel.id, client });
  registerFeedback(app, { store, knowledge: () => brain().knowledge, client });
  registerCommands(app, { brain: parts.brain, directory });
  registerSuggest(app, handler);
  registerDeskCommand(app, { store, content, desk, directory, deskChannel: deskChannel.id, now });
  registerCorrection(app, { store, knowledge: () => brain().knowledge, directory, client });
  registerActions(app, {
    store,
    knowledge: () => brain().knowledge,
    directory,
    deskChannel,
    escalation,
    client,
  });
  const stopAll = async () => {
    await gaps.stop();
    await Promise.all(connections.map((connection) => connection.stop()));
    const release = () => store.leftovers.release(owner);
    await drain({ stops: [incoming.stop, outgoing.stop], release, log });
  };
  try {
    await Promise.all(connections.map((connection) => connection.start()));
  } catch (error) {
    await stopAll();
    throw error;
  }
  gaps.read(now());
  return {
    problem: () => (links.anyOpen() ? null : 'No connection to Slack is open.'),
    stop: stopAll,
  };
}
