import type { ModalView } from '@slack/types';
import type { Content } from '../../knowledge/content.ts';
import { CORRECT_MODAL } from './action-ids.ts';
import { caseModal } from './case-modal.ts';
import { field, topicMenu } from './choices.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** An answer of the bot's that an agent corrects. */
export interface CorrectModal {
  readonly conversation: string;
  /** ts of the answer; null for the last one of the conversation */
  readonly message: string | null;
  /** the English title of the answer that stands there */
  readonly title: string;
  readonly content: Pick<Content, 'causes' | 'guides'>;
}

const WORDS = { title: 'Correct the answer', submit: 'Replace the answer' };

/** The window in which an agent picks the right answer; says first where it goes. */
export function correctModalView(modal: CorrectModal): ModalView {
  const { conversation, message, title, content } = modal;
  const value = { conversation, ...(message === null ? {} : { turn: message }) };
  return caseModal(CORRECT_MODAL.callback, WORDS, value, [
    richText(
      paragraph(
        words('The bot answered: '),
        bold(title),
        words(
          '\nIts message in the merchant’s thread is replaced, and the merchant is told that a colleague corrected it.',
        ),
      ),
    ),
    field(topicMenu(CORRECT_MODAL.topic, content, null, true), 'What is the right answer?'),
  ]);
}
