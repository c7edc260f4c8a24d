import type { DeliveryBody } from '../../delivery.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { closedAnsweredView } from '../views/closed-view.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Edits the closing question in place: what the merchant answered instead of the buttons. */
export async function sendClosingAnswered(
  { client, content }: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'closing-answered' }>>,
): Promise<null> {
  const { channel, ts, conversation, case: caseNumber, solved } = body;
  const { text, blocks } = closedAnsweredView(
    body,
    { conversation, caseNumber },
    (name, language, values) => phrase(content(), name, language, values),
    solved,
  );
  try {
    await client.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    // The question was deleted meanwhile: there is nothing left to show the answer on.
    if (!refusedWith(error, 'message_not_found')) throw error;
  }
  return null;
}
