import type { DeliveryBody } from '../../delivery.ts';
import { deskView } from '../views/desk-view.ts';
import { deskPlace } from './desk-place.ts';
import { markOfPart } from './mark.ts';
import { merchantPlace } from './merchant-place.ts';
import { type Marked, postParts } from './post-parts.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Tells the desk something: in the case's thread where there is one, else in its channel. */
export async function sendToDesk(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'desk' }>>,
): Promise<string | null> {
  const place = await deskPlace(parts, mark, body.case);
  if (place === null) return null;
  const messages = deskView(body.outbound, {
    ...(await merchantPlace(parts, body.channel, body.root)),
    author: await parts.directory.nameOf(body.user),
    openCase: null,
  });
  const marked = messages.map((message, index): Marked => [message, markOfPart(mark, index)]);
  const [first = null] = await postParts(parts.client, place, marked);
  return place.root ?? first;
}
