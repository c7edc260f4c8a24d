import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { createLog } from '../../src/log.ts';
import { type Serving, serve } from '../../src/server/serve.ts';
import { shippedBrain } from '../brain.ts';
import { freePort } from './free-port.ts';

export type Transport = 'socket' | 'http';

const brain = shippedBrain();

/** A stand-in Slack, and the real desk on it: the same `serve` as behind `npm start`. */
export interface RunningDesk {
  readonly slack: Emulator;
  /** Stops the desk and leaves its data and Slack as they are. */
  stopDesk(): Promise<void>;
  /**
   * Starts the desk on the same data; `environment` overrides the settings, `now` is its clock in epoch
   * ms. Throws as `serve` does.
   */
  startDesk(environment?: Readonly<Record<string, string>>, now?: () => number): Promise<void>;
  /** Ends everything, and removes the data. */
  end(): Promise<void>;
}

/** Starts the stand-in over `transport`; the desk is still to be started. */
export async function standIn(transport: Transport): Promise<RunningDesk> {
  const port = await freePort();
  const slack = await startEmulator({
    signingSecret: 'abcdef0123456789abcdef0123456789',
    retryDelaysMs: [50, 100, 200],
    mentionEvents: true,
  });
  if (transport === 'http') slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  const dataDir = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'http'
      ? { SLACK_SIGNING_SECRET: slack.signingSecret }
      : { SLACK_APP_TOKEN: slack.appToken }),
    SLACK_API_URL: slack.apiUrl,
    DESK_CHANNEL: CHANNELS.desk,
    DATA_DIR: dataDir,
    PORT: String(port),
    ADMIN_PORT: '0',
    BURST_MS: '0',
    COOLDOWN_S: '0',
    STORM_PER_MINUTE: '0',
  };
  const running: { desk: Serving | null } = { desk: null };
  const stopDesk = async () => {
    await running.desk?.stop();
    running.desk = null;
  };
  return {
    slack,
    stopDesk,
    async startDesk(environment = {}, now = () => Date.now()) {
      const config = readConfig({ ...settings, ...environment });
      running.desk = await serve(config, () => brain, createLog('silent'), now);
    },
    async end() {
      await stopDesk();
      await slack.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The bot's messages in a thread, as the fallback texts that screen readers get. */
export function botTexts(slack: Emulator, channel: string, thread: string): readonly string[] {
  return botMessages(slack, channel, thread).map(({ text }) => text);
}

export function botMessages(slack: Emulator, channel: string, thread: string): readonly Message[] {
  return slack.messages(channel, thread).filter(({ bot_id }) => bot_id !== undefined);
}
