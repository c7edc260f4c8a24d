import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SeenMessage } from '../../ports/seen.ts';
import type { Pacer } from './pacer.ts';

/** A message as the history methods give it; `toGesture` reads the rest. */
const pastMessage = z.looseObject({
  ts: z.string(),
  thread_ts: z.string().optional(),
  latest_reply: z.string().optional(),
});
export type PastMessage = z.infer<typeof pastMessage>;

const nextCursor = z.object({ next_cursor: z.string().optional() }).optional();
const messagesPage = z.object({
  messages: z.array(pastMessage),
  response_metadata: nextCursor,
});
const channelsPage = z.object({
  channels: z.array(z.object({ id: z.string(), is_im: z.boolean().optional() })),
  response_metadata: nextCursor,
});

/** A channel that the bot is in. */
export interface MemberChannel {
  readonly id: string;
  readonly direct: boolean;
}

/** What was written while nobody listened. Each throws what Slack says. */
export interface History {
  /** All channels and direct messages that the bot is in. */
  channels(): Promise<readonly MemberChannel[]>;
  /** What was written after `from` at the channel's top level, oldest first. */
  after(from: SeenMessage): Promise<readonly PastMessage[]>;
  /** The replies below `root` that came after `from`, oldest first. */
  replies(from: SeenMessage, root: string): Promise<readonly PastMessage[]>;
}

const LIMIT = 200;
/** Of one channel: more than that nobody answers one by one. */
const MOST_PAGES = 10;

/** Reads at the pace of `pacer`: the history methods take about fifty calls a minute. */
export function createHistory({ conversations, users }: WebClient, pacer: Pacer): History {
  return {
    async channels() {
      const types = 'public_channel,private_channel,im,mpim';
      const found = await pages(async (cursor) => {
        const call = { types, exclude_archived: true, limit: LIMIT, ...cursor };
        const answer = channelsPage.parse(await pacer(() => users.conversations(call)));
        return { items: answer.channels, next: answer.response_metadata?.next_cursor };
      });
      return found.map(({ id, is_im }) => ({ id, direct: is_im === true }));
    },

    async after({ channel, ts }) {
      const found = await pages(async (cursor) => {
        const call = { channel, oldest: ts, limit: LIMIT, ...cursor };
        const answer = messagesPage.parse(await pacer(() => conversations.history(call)));
        return { items: answer.messages, next: answer.response_metadata?.next_cursor };
      });
      return found.toReversed();
    },

    async replies({ channel, ts }, root) {
      const found = await pages(async (cursor) => {
        const call = { channel, ts: root, oldest: ts, limit: LIMIT, ...cursor };
        const answer = messagesPage.parse(await pacer(() => conversations.replies(call)));
        return { items: answer.messages, next: answer.response_metadata?.next_cursor };
      });
      // The first message of the thread comes with every page, however old it is.
      return found.filter((message) => message.ts > ts && message.ts !== root);
    },
  };
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

async function pages<T>(
  ask: (cursor: { readonly cursor?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await ask(cursor === '' ? {} : { cursor });
    all.push(...items);
    if (!next) break;
    cursor = next;
  }
  return all;
}
