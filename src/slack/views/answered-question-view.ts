import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { AskedQuestion } from '../../dialogue/outbound.ts';
import { fallbackText } from './fallback-text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** An answer may be typed, and then stands in full in the message that it was typed in. */
const TEXT_LENGTH = 1000;

/**
 * The question after it was answered, to replace it in place: the choice instead of the buttons.
 * `chosen` is the option's label, or what was typed.
 */
export function answeredQuestionView(
  question: AskedQuestion,
  chosen: string,
  phrasing: Phrasing,
): MerchantMessage {
  const choice = phrasing('chosen', question.language, { option: shorten(chosen, TEXT_LENGTH) });
  return {
    to: 'merchant',
    text: fallbackText(`${question.text}\n${choice}`),
    blocks: present<KnownBlock>([
      richText(paragraph(words(shorten(question.text, TEXT_LENGTH)))),
      richText(paragraph(bold(choice))),
    ]),
  };
}
