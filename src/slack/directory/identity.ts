import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { ConfigError } from '../../config-error.ts';

const answer = z.object({ user_id: z.string(), team_id: z.string(), bot_id: z.string() });

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botUser: string;
  readonly botId: string;
  readonly team: string;
}

/** Asks Slack whom the token belongs to. Throws `ConfigError` where it is refused or Slack is not reached. */
export async function whoAmI(client: WebClient): Promise<Identity> {
  try {
    const { user_id, team_id, bot_id } = answer.parse(await client.auth.test());
    return { botUser: user_id, botId: bot_id, team: team_id };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError([`SLACK_BOT_TOKEN could not be used with Slack: ${why}.`]);
  }
}
