import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { answerLabels } from '../views/answer-labels.ts';
import { answerView } from '../views/answer-view.ts';
import { sayView } from '../views/say-view.ts';
import { post } from './post.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Puts the right answer where the wrong one stands, and says so in the merchant's thread. */
export async function sendCorrected(
  { client, store, content }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'corrected' }>>,
): Promise<string | null> {
  const { channel, root, conversation, message, card, replaces } = body;
  const ts = await store.receipts.of(replaces);
  if (ts === null) return null;
  const labels = answerLabels(
    (name, language, values) => phrase(content(), name, language, values),
    card.language,
  );
  const { text, blocks } = answerView(card, labels, { conversation, turn: message });
  try {
    await client.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    // Who deleted the answer wants neither it nor a word about it.
    if (refusedWith(error, 'message_not_found')) return null;
    throw error;
  }
  return post(client, { channel, root }, sayView(body.text), mark);
}
