import { createMetrics } from '../admin/metrics.ts';
import type { PaceLimits } from '../bot/pace.ts';
import { createBot } from '../bot.ts';
import type { Brain } from '../brain.ts';
import type { Config } from '../config.ts';
import { createDesk } from '../desk.ts';
import type { Log } from '../log.ts';
import { type RunningSlack, type SlackParts, startSlack } from '../slack/slack-app.ts';
import { openStore } from '../store/open-store.ts';
import { openSqlite } from '../store/sqlite.ts';
import { catchUp } from '../timers/catch-up.ts';
import { readDeskConfig } from './desk-config.ts';
import { measuredBot } from './measured-bot.ts';
import { measuredStore } from './measured-store.ts';
import { openDatabase } from './open-database.ts';
import type { Playground } from './playground.ts';
import { readiness } from './readiness.ts';
import { requireProviders } from './require-providers.ts';
import { startOperations } from './start-operations.ts';

/** A running desk. */
export interface Serving {
  /** where the playground's page is; null with real Slack */
  readonly page: string | null;
  readonly adminPort: number;
  stop(): Promise<void>;
}

/**
 * Puts everything together: store, bot, desk, Slack (or the stand-in) and the admin pages.
 * `now` is the clock, epoch ms.
 * Throws `ConfigError`, or Node's error where a port is taken; nothing is left running then.
 */
export async function serve(
  config: Config,
  brain: () => Brain,
  log: Log,
  now: () => number = () => Date.now(),
): Promise<Serving> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  const settings = readDeskConfig(config.deskConfig);
  requireProviders(settings, brain());
  try {
    const playground = config.slack.mode === 'playground' ? await openPlayground(config) : null;
    if (playground) stops.push(playground.stop);
    const opened = await openStore(await databaseOf(config, playground, log));
    stops.push(opened.close);

    const { measure, page: metrics } = createMetrics({
      levels: () => opened.maintenance.levels(),
      version: () => brain().knowledge.version,
      now,
    });
    const store = measuredStore(opened, measure);
    const running: { slack: RunningSlack | null } = { slack: null };
    const admin = await startOperations({
      config,
      store,
      now,
      ready: () =>
        readiness({
          inbox: opened.inbox,
          slack: () => (running.slack ? running.slack.problem() : 'Slack is not connected yet.'),
        }),
      metrics,
      ownedFolder: playground || config.databaseUrl !== null ? null : config.dataDir,
      log,
    });
    stops.push(admin.stop);
    await catchUp({ store, settings }, now());
    running.slack = await startSlack({
      ...slackSettings(config, playground),
      bot: measuredBot(
        createBot({ store, brain, now, pace: paceLimits(config), settings }),
        measure,
      ),
      desk: createDesk({ store, brain, now, settings }),
      store,
      brain,
      now,
      burstMs: config.burstMs,
      settings,
      log,
    });
    stops.push(running.slack.stop);
    return { page: playground?.page ?? null, adminPort: admin.port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The stand-in Slack is a program of its own, which a desk with the real one never loads. */
async function openPlayground(config: Config): Promise<Playground> {
  const { startPlayground } = await import('./playground.ts');
  return startPlayground(config);
}

function paceLimits({ cooldownS, stormPerMinute }: Config): PaceLimits {
  return { cooldownMs: cooldownS * 1000, stormPerMinute };
}

/** The playground brings a folder of its own, whatever is configured. */
async function databaseOf(config: Config, playground: Playground | null, log: Log) {
  if (playground) return openSqlite(playground.dataDir);
  return openDatabase(config, (why) =>
    log.warn({ why }, 'PostgreSQL closed a connection; the next query opens another.'),
  );
}

type SlackSettings = Pick<
  SlackParts,
  'botToken' | 'slackApiUrl' | 'transport' | 'deskChannel' | 'deskFallbackChannel' | 'deskOwner'
>;

function slackSettings(config: Config, playground: Playground | null): SlackSettings {
  if (playground) {
    const { botToken, slackApiUrl, deskChannel, appToken } = playground;
    return {
      botToken,
      slackApiUrl,
      deskChannel,
      deskFallbackChannel: null,
      deskOwner: null,
      transport: { mode: 'socket', appToken },
    };
  }
  const { slack, slackApiUrl, deskChannel, deskFallbackChannel, deskOwner, host, port } = config;
  if (slack.mode === 'playground' || deskChannel === null) {
    throw new Error('Without Slack settings there is only the playground.');
  }
  const transport =
    slack.mode === 'socket'
      ? { mode: slack.mode, appToken: slack.appToken }
      : { mode: slack.mode, signingSecret: slack.signingSecret, host, port };
  const { botToken } = slack;
  return { botToken, slackApiUrl, deskChannel, deskFallbackChannel, deskOwner, transport };
}
