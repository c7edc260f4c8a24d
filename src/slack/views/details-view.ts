import type { KnownBlock, ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { DETAILS_MODAL } from './action-ids.ts';
import { answerBlocks } from './answer-blocks.ts';
import { labelText } from './button.ts';
import { shortenTexts } from './fold-card.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** Above what an article may hold in one text (240), and low enough for all of them in one modal. */
const TEXT_LENGTH = 500;

/** Everything an answer says, as the modal behind its Details button. `title` is that button's. */
export function detailsView(card: AnswerCard, title: string): ModalView {
  const bounded = shortenTexts(card, TEXT_LENGTH);
  const body = answerBlocks(bounded, '');
  const small = body.filter((block) => block.type === 'context');
  return {
    type: 'modal',
    callback_id: DETAILS_MODAL.callback,
    title: labelText(title, BLOCK_LIMITS.modalTitle),
    blocks: [
      ...body.filter((block) => block.type !== 'context'),
      ...present<KnownBlock>([textBlock(bounded.haveReady), textBlock(bounded.handOverWhen)]),
      ...small,
    ],
  };
}

function textBlock(text: string | null) {
  return text === null ? null : richText(paragraph(words(text)));
}
