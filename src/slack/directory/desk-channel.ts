import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { ConfigError } from '../../config-error.ts';

const answer = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
    is_im: z.boolean().optional(),
    context_team_id: z.string().optional(),
  }),
});
type Facts = z.infer<typeof answer>['channel'];

/** Whether the desk's channel may be written to. */
export interface DeskChannel {
  readonly id: string;
  /** Null where all is well, else a sentence that says what is wrong and what to do. */
  check(): Promise<string | null>;
  /** Throws `ConfigError` with that sentence. */
  require(): Promise<void>;
  /** Asks Slack anew at the next check: the channel has changed. */
  forget(): void;
}

const KEEP_MS = 60_000;

/**
 * Internal talk goes to `id`, so it must be ours alone: checked at the start and before posts.
 * `variable` names the setting in the sentences.
 */
export function createDeskChannel(
  client: WebClient,
  {
    id,
    team,
    variable = 'DESK_CHANNEL',
  }: { readonly id: string; readonly team: string; readonly variable?: string },
  now: () => number,
): DeskChannel {
  let good: { readonly until: number } | null = null;
  const check = async () => {
    if (good && good.until > now()) return null;
    const problem = await ask(client, `${variable} ${id}`, id, team);
    good = problem === null ? { until: now() + KEEP_MS } : null;
    return problem;
  };
  return {
    id,
    check,
    async require() {
      const problem = await check();
      if (problem) throw new ConfigError([problem]);
    },
    forget() {
      good = null;
    },
  };
}

async function ask(
  client: WebClient,
  name: string,
  id: string,
  team: string,
): Promise<string | null> {
  try {
    const { channel } = answer.parse(await client.conversations.info({ channel: id }));
    const problem = problemOf(channel, team);
    return problem && `${name} ${problem}`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${name} cannot be read (${why}). Check the id, and invite the bot to it.`;
  }
}

function problemOf(channel: Facts, team: string): string | null {
  if (channel.is_archived) return 'is archived. Name a channel that is in use.';
  if (channel.is_ext_shared || channel.is_pending_ext_shared) {
    return 'is shared with another organisation. Name an internal channel.';
  }
  if (channel.context_team_id !== undefined && channel.context_team_id !== team) {
    return 'belongs to another workspace. Name a channel of your own.';
  }
  if (channel.is_im) return 'is a direct message. Name a channel.';
  if (!channel.is_member) return 'does not have the bot as a member. Invite it with /invite.';
  return null;
}
