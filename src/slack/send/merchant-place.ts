import type { SenderParts } from '../sender.ts';
import type { MerchantPlace } from '../views/merchant-place.ts';

/** The name of a merchant's channel and the link to their thread, as far as Slack tells them. */
export async function merchantPlace(
  { client, directory }: SenderParts,
  channel: string,
  root: string,
): Promise<MerchantPlace> {
  const { name } = await directory.factsOf(channel);
  const link = await client.chat
    .getPermalink({ channel, message_ts: root })
    .then((answer) => answer.permalink ?? null)
    // A deleted first message has no link; the card is worth having without it.
    .catch(() => null);
  return { merchantName: name, channelLink: link };
}
