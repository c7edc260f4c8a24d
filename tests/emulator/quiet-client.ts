import { LogLevel, WebClient } from '@slack/web-api';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { clientOptions } from './echo-app.ts';

const silence = () => {};

/** The official client, which here keeps the refusals that a test provokes off the screen. */
export function quietClient(
  emulator: Emulator,
  token: string | undefined = emulator.botToken,
): WebClient {
  const logger = {
    debug: silence,
    info: silence,
    warn: silence,
    error: silence,
    setLevel: silence,
    getLevel: () => LogLevel.ERROR,
    setName: silence,
  };
  return new WebClient(token, { ...clientOptions(emulator), logger });
}

/** Calls `method` and gives Slack's answer, refused or not. */
export async function answerOf(
  client: WebClient,
  method: string,
  args: Record<string, unknown>,
): Promise<unknown> {
  return client.apiCall(method, args).catch((error: unknown) => {
    if (error instanceof Error && 'data' in error) return error.data;
    throw error;
  });
}
