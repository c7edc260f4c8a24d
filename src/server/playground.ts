import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { CHANNELS } from '../emulator/world/seed.ts';

/** The stand-in Slack, and what the app needs to use it like the real one. */
export interface Playground {
  readonly page: string;
  readonly slackApiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly deskChannel: string;
  /** a folder for this run alone */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts the stand-in with an empty store. Throws Node's error where the port is taken. */
export async function startPlayground(where: {
  readonly host: string;
  readonly port: number;
}): Promise<Playground> {
  const slack: Emulator = await startEmulator({
    ...where,
    randomIds: true,
    shortcuts: [
      { callback_id: 'suggest_answer', name: 'Suggest answer' },
      { callback_id: 'correct_answer', name: 'Correct this answer' },
      { callback_id: 'hand_back', name: 'Hand back to the bot' },
    ],
    commands: ['/decline', '/desk'],
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'decline-desk-playground-'));
  return {
    page: slack.url,
    slackApiUrl: slack.apiUrl,
    botToken: slack.botToken,
    appToken: slack.appToken,
    deskChannel: CHANNELS.desk,
    dataDir,
    async stop() {
      await slack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
