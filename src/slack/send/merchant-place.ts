import type { MerchantPlace } from '../views/merchant-place.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts } from './sending.ts';

/** The name of a merchant's channel and the link to their thread, as far as Slack tells them. */
export async function merchantPlace(
  { client, directory }: Pick<SenderParts, 'client' | 'directory'>,
  channel: string,
  root: string,
): Promise<MerchantPlace> {
  const { name } = await directory.factsOf(channel);
  const link = await client.chat
    .getPermalink({ channel, message_ts: root })
    .then((answer) => answer.permalink ?? null)
    .catch((error: unknown) => {
      // A deleted first message has no link; the card is worth having without it.
      if (refusedWith(error, 'message_not_found', 'channel_not_found')) return null;
      throw error;
    });
  return { merchantName: name, channelLink: link };
}
