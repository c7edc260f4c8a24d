import type { WebClient } from '@slack/web-api';
import type { DeskMessage, MerchantMessage } from '../views/message.ts';
import { askedWait } from '../wait-after.ts';
import type { Address } from './address.ts';
import { type Mark, markOfPart } from './mark.ts';
import { PartlyPostedError } from './partly-posted-error.ts';
import { post } from './post.ts';

/** A message with the mark that it is found again by. */
export type Marked = readonly [MerchantMessage | DeskMessage, Mark];

/**
 * Posts the several messages of one delivery, in their order; at top level the others go below the
 * first one. Gives their ts. Throws `PartlyPostedError` or what Slack says.
 */
export async function postParts(
  client: WebClient,
  address: Address,
  messages: readonly Marked[],
): Promise<readonly string[]> {
  const posted: string[] = [];
  for (const [message, mark] of messages) {
    const root = address.root ?? posted[0] ?? null;
    try {
      posted.push(await post(client, { ...address, root }, message, mark));
    } catch (error) {
      const asked = askedWait(error);
      throw posted.length > 0 && asked !== null ? new PartlyPostedError(asked, error) : error;
    }
  }
  return posted;
}

/** Posts a card at a channel's top level, and below it what it has no room for; gives its ts. */
export async function postCard(
  client: WebClient,
  channel: string,
  [card, ...rest]: readonly [DeskMessage, ...DeskMessage[]],
  mark: Mark,
): Promise<string> {
  const below = rest.map((message, index): Marked => [message, markOfPart(mark, index)]);
  const [ts] = await postParts(client, { channel, root: null }, [[card, mark], ...below]);
  if (ts === undefined) throw new Error(`No card was posted in ${channel}.`);
  return ts;
}
