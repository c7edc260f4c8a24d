import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { ConfigError } from '../../config-error.ts';
import type { DeskChannel } from './desk-channel.ts';
import type { Directory } from './directory.ts';

/** Where a case goes that cannot go to the desk's channel. */
export interface StandInPlace {
  readonly kind: 'fallback' | 'owner';
  readonly channel: string;
}

/** Who gets the cases when the desk's channel fails. */
export interface Escalation {
  /** The places that may be written to now, the first one first. */
  places(): Promise<readonly StandInPlace[]>;
  /** Whether a channel is the second one of our own, in which no merchant is heard. */
  isFallback(channel: string): boolean;
  /** Whether what `user` presses in `channel` is about cases that stand there. */
  holds(channel: string, user: string): boolean;
  /** Throws `ConfigError` where one that is configured cannot be used. */
  require(): Promise<void>;
  /** Asks Slack anew at the next look: something has changed. */
  forget(): void;
}

export interface EscalationParts {
  readonly client: WebClient;
  /** null where none is configured */
  readonly fallback: DeskChannel | null;
  /** the user who is told last; null where none is configured */
  readonly owner: string | null;
  readonly directory: Pick<Directory, 'roleOf'>;
}

const opened = z.object({ channel: z.object({ id: z.string() }) });

export function createEscalation(parts: EscalationParts): Escalation {
  const { fallback, owner, directory } = parts;
  return {
    async places() {
      const places = [await usableFallback(parts), await ownersMessages(parts)];
      return places.filter((place) => place !== null);
    },
    isFallback: (channel) => channel === fallback?.id,
    holds: (channel, user) =>
      channel === fallback?.id || (user === owner && isDirectMessage(channel)),
    async require() {
      await fallback?.require();
      if (owner !== null && (await directory.roleOf(owner)) !== 'agent') {
        throw new ConfigError([
          `DESK_OWNER ${owner} is none of your own people. Name the id of a member of your workspace, not of a guest.`,
        ]);
      }
    },
    forget: () => fallback?.forget(),
  };
}

/** Without a case nobody reads why: the next place is tried, and the case itself stays red. */
async function usableFallback({ fallback }: EscalationParts): Promise<StandInPlace | null> {
  if (fallback === null || (await fallback.check()) !== null) return null;
  return { kind: 'fallback', channel: fallback.id };
}

/** A direct message to one of our own people is internal; to anybody else it would not be. */
async function ownersMessages(parts: EscalationParts): Promise<StandInPlace | null> {
  const { client, owner, directory } = parts;
  if (owner === null || (await directory.roleOf(owner)) !== 'agent') return null;
  try {
    const { channel } = opened.parse(await client.conversations.open({ users: owner }));
    return { kind: 'owner', channel: channel.id };
  } catch {
    // Slack refuses, or is not there: then the owner is not reached either.
    return null;
  }
}

function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}
