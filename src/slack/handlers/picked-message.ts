import { z } from 'zod';
import type { Store } from '../../store.ts';
import { refusedWith } from '../send/refused-with.ts';
import type { HandlerParts } from './handler-parts.ts';
import { findThread } from './thread.ts';

/** A message that one of us wants answered, with its words as Slack has them: not masked. */
export interface PickedMessage {
  readonly channel: string;
  /** ts of the first message of its thread */
  readonly root: string;
  readonly ts: string;
  /** who wrote it; null for an app without a user */
  readonly author: string | null;
  /** who wrote the first message of its thread; null as above */
  readonly rootAuthor: string | null;
  readonly text: string;
}

const answer = z.object({
  messages: z.array(
    z.object({ ts: z.string(), user: z.string().optional(), text: z.string().default('') }),
  ),
});

/**
 * The message `ts` of the thread below `root` as it is now. Null where it is gone, or the bot is not
 * in its channel.
 */
export async function readMessage(
  { client }: Pick<HandlerParts, 'client'>,
  { channel, root, ts }: Pick<PickedMessage, 'channel' | 'root' | 'ts'>,
): Promise<PickedMessage | null> {
  try {
    const around = { oldest: ts, latest: ts, inclusive: true, limit: 2 };
    const { messages } = answer.parse(
      await client.conversations.replies({ channel, ts: root, ...around }),
    );
    const found = messages.find((message) => message.ts === ts);
    if (!found) return null;
    const first = messages.find((message) => message.ts === root);
    const { user: author = null, text } = found;
    return { channel, root, ts, author, rootAuthor: first?.user ?? null, text };
  } catch (error) {
    if (refusedWith(error, ...UNREADABLE)) return null;
    throw error;
  }
}

const UNREADABLE = ['thread_not_found', 'message_not_found', 'not_in_channel', 'channel_not_found'];

/** What is to be answered: a message of the bot's own stands for the question of its thread. */
export async function questionIn(
  { store, botUser }: { readonly store: Store; readonly botUser: string },
  { channel, root, author, text }: PickedMessage,
): Promise<string> {
  if (author !== botUser) return text;
  const { conversation } = await findThread(store, channel, root);
  return conversation?.question || text;
}
