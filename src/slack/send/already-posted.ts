import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Address } from './address.ts';
import type { Mark } from './mark.ts';
import { refusedWith } from './refused-with.ts';

/** How our messages are found again: the outbox key in their metadata. */
export const EVENT_TYPE = 'decline_desk';

const PAGE = 200;
/** Slack's clock gives a message its ts: ours may be ahead of it. */
const CLOCK_MARGIN_MS = 600_000;

const answer = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({ event_type: z.string().optional(), event_payload: z.unknown() })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const payload = z.object({ key: z.string() });

/**
 * The ts of the message that carries the key of `mark`, or null where there is none. Slack knows no
 * idempotency key: after an attempt that may have succeeded this look decides whether to post again.
 * Throws what Slack says where it cannot look, since a second post could then be a double.
 */
export async function alreadyPosted(
  client: WebClient,
  address: Address,
  mark: Mark,
): Promise<string | null> {
  let cursor: string | undefined;
  do {
    const read = await readPage(client, address, mark, cursor);
    const found = read.messages.find(
      ({ metadata }) =>
        metadata?.event_type === EVENT_TYPE &&
        payload.safeParse(metadata.event_payload).data?.key === mark.key,
    );
    if (found) return found.ts;
    cursor = read.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return null;
}

async function readPage(
  client: WebClient,
  { channel, root }: Address,
  { createdAt }: Mark,
  cursor: string | undefined,
): Promise<z.infer<typeof answer>> {
  const where = {
    channel,
    oldest: ((createdAt - CLOCK_MARGIN_MS) / 1000).toFixed(6),
    include_all_metadata: true,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  };
  if (root === null) return answer.parse(await client.conversations.history(where));
  try {
    return answer.parse(await client.conversations.replies({ ...where, ts: root }));
  } catch (error) {
    // Whoever deletes the first message of an empty thread ends the thread: nothing is in it.
    if (refusedWith(error, 'thread_not_found')) return { messages: [] };
    throw error;
  }
}
