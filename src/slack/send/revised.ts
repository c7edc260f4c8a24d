import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { merchantView } from '../views/merchant-view.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Edits an answer to what its question is now; nothing where the answer was never posted or is gone. */
export async function sendRevised(
  { client, store, content }: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'revised' }>>,
): Promise<null> {
  const { channel, conversation, message, replaces, outbound } = body;
  const ts = await store.receipts.of(replaces);
  const rendering = merchantView(outbound, {
    ref: { conversation, turn: message },
    phrasing: (name, language, values) => phrase(content(), name, language, values),
    caseNumber: body.case,
  });
  if (ts === null || rendering.kind !== 'message') return null;
  const { text, blocks } = rendering.message;
  try {
    await client.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    if (!refusedWith(error, 'message_not_found')) throw error;
  }
  return null;
}
