import type { WebClient } from '@slack/web-api';
import type { DeskMessage, MerchantMessage } from '../views/message.ts';
import type { Address } from './address.ts';
import { alreadyPosted, EVENT_TYPE } from './already-posted.ts';
import type { Mark } from './mark.ts';

/**
 * Posts a message without unfurls or mentions, marked with its key; gives its ts. After an earlier
 * attempt it first asks Slack whether the message is there, and then posts nothing.
 * The client must not retry by itself: a call whose answer was lost may have been carried out.
 */
export async function post(
  client: WebClient,
  address: Address,
  { text, blocks }: MerchantMessage | DeskMessage,
  mark: Mark,
): Promise<string> {
  const there = mark.attempts > 1 ? await alreadyPosted(client, address, mark) : null;
  if (there !== null) return there;
  const { channel } = address;
  const posted = await client.chat.postMessage({
    channel,
    text,
    blocks,
    ...inThread(address),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { key: mark.key } },
  });
  if (!posted.ts) throw new Error(`Slack took a message for ${channel} and gave no ts.`);
  return posted.ts;
}

type InThread =
  | { readonly thread_ts?: never }
  | { readonly thread_ts: string }
  | { readonly thread_ts: string; readonly reply_broadcast: true };

function inThread({ root, broadcast = false }: Address): InThread {
  if (root === null) return {};
  return broadcast ? { thread_ts: root, reply_broadcast: true } : { thread_ts: root };
}
