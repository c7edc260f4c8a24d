import type { ModalView } from '@slack/types';
import { REJECT_REASONS } from '../../cases/suggestion-log.ts';
import { REJECT_MODAL } from './action-ids.ts';
import { caseModal } from './case-modal.ts';
import { choice, field } from './choices.ts';
import { REJECT_WORDS } from './desk-words.ts';
import { bold, paragraph, richText } from './rich-text.ts';

/** A suggested answer that an agent turns down. */
export interface RejectModal {
  readonly conversation: string;
  readonly caseNumber: number;
  readonly topic: string;
  /** the article's title in English */
  readonly title: string;
}

const WORDS = { title: 'Not this answer', submit: 'Turn it down' };

/** The window in which an agent says why an answer does not fit. */
export function rejectModalView({
  conversation,
  caseNumber,
  topic,
  title,
}: RejectModal): ModalView {
  const value = { conversation, case: caseNumber, option: topic };
  return caseModal(REJECT_MODAL.callback, WORDS, value, [
    richText(paragraph(bold(title))),
    field(
      {
        type: 'radio_buttons',
        action_id: REJECT_MODAL.reason,
        options: REJECT_REASONS.map((reason) => choice(reason, REJECT_WORDS[reason])),
      },
      'What is wrong with it?',
    ),
  ]);
}
