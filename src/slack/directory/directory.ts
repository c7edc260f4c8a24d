import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { toldNothing } from './told-nothing.ts';

/** Which side a person is on. */
export type Role = 'agent' | 'merchant';

/**
 * Who meets in a channel: one person and the bot, a group message, ours and an organisation that is
 * invited and not yet there, ours and others, ours alone; `unknown` where Slack does not tell.
 */
export type ChannelKind = 'direct' | 'group' | 'pending' | 'shared' | 'internal' | 'unknown';

/** What the desk needs to know of a channel before it speaks there. */
export interface ChannelFacts {
  readonly name: string;
  readonly kind: ChannelKind;
  /** people of more than one outside organisation read it; true where Slack does not tell */
  readonly mixed: boolean;
}

/** Who is who and what is where. Everything is asked of Slack, kept for a while, and fails closed. */
export interface Directory {
  /**
   * Our own people are agents; guests, strangers, other workspaces and unknown people are not. Throws
   * where the call failed on its way: an agent's claim must not be refused because Slack was slow.
   */
  roleOf(user: string): Promise<Role>;
  /** Whether Slack says that the user is none of our own; false where it tells nothing. */
  isOutsider(user: string): Promise<boolean>;
  /** The user's workspace; null where Slack tells nothing of them. */
  teamOf(user: string): Promise<string | null>;
  /** A name to show; the id where Slack gives none. */
  nameOf(user: string): Promise<string>;
  factsOf(channel: string): Promise<ChannelFacts>;
  /** Forgets what it knows of a channel that has changed. */
  forget(channel: string): void;
}

/** What gives somebody rights, or a channel its rules, is asked again soon. */
const KEEP_MS = 60_000;
/** People from outside have no rights to lose; who becomes one of ours is known as one within the hour. */
const KEEP_OUTSIDER_MS = 3_600_000;
/** How many users and channels are remembered. */
const REMEMBERED = 10_000;

const userAnswer = z.object({
  user: z.object({
    team_id: z.string().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    real_name: z.string().optional(),
    name: z.string().optional(),
    profile: z
      .object({ display_name: z.string().optional(), real_name: z.string().optional() })
      .optional(),
  }),
});
type SlackUser = z.infer<typeof userAnswer>['user'];

const channelAnswer = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
    connected_team_ids: z.array(z.string()).optional(),
    shared_team_ids: z.array(z.string()).optional(),
    internal_team_ids: z.array(z.string()).optional(),
  }),
});
type SlackChannel = z.infer<typeof channelAnswer>['channel'];

export interface DirectoryParts {
  readonly client: WebClient;
  /** our workspace */
  readonly team: string;
  readonly now: () => number;
  /** told of each look-up that failed and what is assumed instead */
  readonly onFailure: (sentence: string, error: unknown) => void;
}

export function createDirectory({ client, team, now, onFailure }: DirectoryParts): Directory {
  const users = remembered<SlackUser>(now, async (user) => {
    const value = userAnswer.parse(await client.users.info({ user })).user;
    return { value, keepMs: isOurs(value, team) ? KEEP_MS : KEEP_OUTSIDER_MS };
  });
  const channels = remembered<ChannelFacts>(now, async (channel) => {
    const facts = channelAnswer.parse(await client.conversations.info({ channel })).channel;
    const value = {
      name: facts.name ?? channel,
      kind: kindOf(facts),
      mixed: isMixed(facts, team),
    };
    return { value, keepMs: KEEP_MS };
  });

  return {
    async roleOf(user) {
      try {
        return isOurs(await users.get(user), team) ? 'agent' : 'merchant';
      } catch (error) {
        if (!toldNothing(error)) throw error;
        onFailure(`Slack tells nothing of user ${user}, who counts as external.`, error);
        return 'merchant';
      }
    },

    async isOutsider(user) {
      try {
        return !isOurs(await users.get(user), team);
      } catch (error) {
        onFailure(`Slack tells nothing of user ${user}, so that no guest is known.`, error);
        return false;
      }
    },

    async teamOf(user) {
      try {
        return (await users.get(user)).team_id ?? null;
      } catch (error) {
        onFailure(`Slack tells nothing of user ${user}, whose workspace is not known.`, error);
        return null;
      }
    },

    async nameOf(user) {
      try {
        const found = await users.get(user);
        return found.profile?.display_name || found.real_name || found.name || user;
      } catch (error) {
        onFailure(`Slack tells no name of user ${user}.`, error);
        return user;
      }
    },

    async factsOf(channel) {
      try {
        return await channels.get(channel);
      } catch (error) {
        onFailure(`Slack tells nothing of channel ${channel}.`, error);
        return { name: channel, kind: 'unknown', mixed: true };
      }
    },

    forget: channels.forget,
  };
}

function kindOf(channel: SlackChannel): ChannelKind {
  if (channel.is_im) return 'direct';
  if (channel.is_mpim) return 'group';
  if (channel.is_ext_shared) return 'shared';
  return channel.is_pending_ext_shared ? 'pending' : 'internal';
}

/** The organisations beside ours; `internal_team_ids` are workspaces of our own organisation. */
function isMixed(channel: SlackChannel, team: string): boolean {
  const { connected_team_ids, shared_team_ids = [], internal_team_ids = [] } = channel;
  const ours = [team, ...internal_team_ids];
  const outside = (connected_team_ids ?? shared_team_ids).filter((id) => !ours.includes(id));
  return new Set(outside).size > 1;
}

function isOurs(user: SlackUser, team: string): boolean {
  const guest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  return user.team_id === team && !guest;
}

interface Answer<T> {
  readonly value: T;
  readonly keepMs: number;
}

/** Keeps answers for a while; failures are not kept, so that the next try asks again. */
function remembered<T>(now: () => number, ask: (id: string) => Promise<Answer<T>>) {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    async get(id: string): Promise<T> {
      const kept = known.get(id);
      if (kept && kept.until > now()) return kept.value;
      const { value, keepMs } = await ask(id);
      if (known.size >= REMEMBERED) known.clear();
      known.set(id, { value, until: now() + keepMs });
      return value;
    },
    forget(id: string): void {
      known.delete(id);
    },
  };
}
