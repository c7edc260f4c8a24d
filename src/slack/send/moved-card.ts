import type { DeliveryBody } from '../../delivery.ts';
import { movedCardView } from '../views/stand-in-card-view.ts';
import { merchantPlace } from './merchant-place.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';
import { CHANNEL_REFUSALS } from './why-undelivered.ts';

/** The card that stood in for the one in the desk's channel says where the case is now. */
export async function sendMovedCard(
  parts: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'moved-card' }>>,
): Promise<null> {
  const found = await parts.store.cases.byId(body.case);
  const { channel, ts } = body;
  if (!found?.deskChannel || !found.deskTs || found.deskTs === ts) return null;
  const { channelLink } = await merchantPlace(parts, found.deskChannel, found.deskTs);
  const { text, blocks } = movedCardView(found.id, channelLink);
  try {
    await parts.client.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    // Where it stood cannot be written to any more: nobody reads it there either.
    if (!refusedWith(error, 'message_not_found', ...CHANNEL_REFUSALS)) throw error;
  }
  return null;
}
