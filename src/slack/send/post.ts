import type { WebClient } from '@slack/web-api';
import type { DeskMessage, MerchantMessage } from '../views/message.ts';

/** How our messages are found again: the outbox key in their metadata. */
const EVENT_TYPE = 'decline_desk';

/** Where a message goes. */
export interface Address {
  readonly channel: string;
  /** ts of the thread's first message; null posts at top level */
  readonly root: string | null;
}

/** Posts a message without unfurls or mentions, marked with `key`; gives its ts. */
export async function post(
  client: WebClient,
  { channel, root }: Address,
  { text, blocks }: MerchantMessage | DeskMessage,
  key: string,
): Promise<string> {
  const posted = await client.chat.postMessage({
    channel,
    text,
    blocks,
    ...(root === null ? {} : { thread_ts: root }),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { key } },
  });
  if (!posted.ts) throw new Error(`Slack took a message for ${channel} and gave no ts.`);
  return posted.ts;
}

/** Whether `error` is Slack's refusal with one of `codes`, such as `already_reacted`. */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error) || !('data' in error)) return false;
  const { data } = error;
  return (
    typeof data === 'object' &&
    data !== null &&
    'error' in data &&
    codes.some((code) => code === data.error)
  );
}
