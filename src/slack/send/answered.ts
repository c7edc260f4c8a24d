import type { DeliveryBody } from '../../delivery.ts';
import { askedQuestion, labelOf } from '../../dialogue/ask.ts';
import { phrase } from '../../dialogue/phrase.ts';
import { providerLabel, providerQuestion } from '../../dialogue/provider-question.ts';
import { inLanguage } from '../../knowledge/text.ts';
import { answeredQuestionView } from '../views/answered-question-view.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Edits a question in place: the choice made instead of the buttons. */
export async function sendAnswered(
  parts: SenderParts,
  { body }: Sending<Extract<DeliveryBody, { kind: 'answered' }>>,
): Promise<string | null> {
  const { channel, ts, question, option, code, language } = body;
  const content = parts.content();
  const [asked, chosen] =
    code === undefined
      ? [
          askedQuestion(content, question, [], language),
          inLanguage(labelOf(content, question, option), language),
        ]
      : [providerQuestion(content, code, [], language), providerLabel(content, language)];
  const { text, blocks } = answeredQuestionView(asked, chosen, (name, lang, values) =>
    phrase(content, name, lang, values),
  );
  try {
    await parts.client.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    // The question was deleted meanwhile: there is nothing left to show the choice on.
    if (!refusedWith(error, 'message_not_found')) throw error;
  }
  return null;
}
