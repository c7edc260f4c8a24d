import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { sayView } from '../views/say-view.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/**
 * Tells one person alone, in the thread, that people know what they pressed. Nobody can look up
 * whether such a message arrived, so it is sent at the first attempt only.
 */
export async function sendWhisper(
  { client, content }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'whisper' }>>,
): Promise<null> {
  if (mark.attempts > 1) return null;
  const { channel, root, user, language } = body;
  const values = body.case === null ? {} : { case: String(body.case) };
  const { text, blocks } = sayView(phrase(content(), body.phrase, language, values));
  try {
    await client.chat.postEphemeral({ channel, user, text, blocks, thread_ts: root });
  } catch (error) {
    // Whoever has left meanwhile, or deleted the thread, has nowhere to read it.
    if (!refusedWith(error, 'user_not_in_channel', 'thread_not_found')) throw error;
  }
  return null;
}
