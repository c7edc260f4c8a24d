import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { AskedQuestion } from '../../dialogue/outbound.ts';
import { plainQuestion } from '../../dialogue/plain-text.ts';
import { optionAction } from './action-ids.ts';
import { button } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { fallbackText } from './fallback-text.ts';
import type { MerchantMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

/** Above what a question may hold (280). */
const TEXT_LENGTH = 1000;

/** A question with a button for each option, and the hint that typing works as well. */
export function questionView(question: AskedQuestion, ref: ButtonRef): MerchantMessage {
  const buttons = question.options.map((option) =>
    button(optionAction(option.id), option.label, {
      v: 1,
      ...ref,
      question: question.id,
      option: option.id,
    }),
  );
  return {
    to: 'merchant',
    text: fallbackText(plainQuestion(question)),
    blocks: present<KnownBlock>([
      richText(paragraph(words(shorten(question.text, TEXT_LENGTH)))),
      buttons.length > 0 ? { type: 'actions', elements: buttons } : null,
      smallPrint([question.hint]),
    ]),
  };
}
