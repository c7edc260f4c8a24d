import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { sayView } from '../views/say-view.ts';
import type { SenderParts, Sending } from './sending.ts';

/**
 * Tells one person alone that their words were added to their earlier question. Nobody can look up
 * whether such a message arrived, so it is sent at the first attempt only.
 */
export async function sendAddedNote(
  { client, content }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'added-note' }>>,
): Promise<null> {
  if (mark.attempts > 1) return null;
  const { channel, user, language } = body;
  const { text, blocks } = sayView(phrase(content(), 'added', language));
  await client.chat.postEphemeral({ channel, user, text, blocks });
  return null;
}
