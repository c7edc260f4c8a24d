import type { ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { Language } from '../../knowledge/text.ts';
import { FEEDBACK_REASONS } from '../handlers/feedback-reason.ts';
import { FEEDBACK } from './action-ids.ts';
import { labelText } from './button.ts';
import { type ButtonRef, encodeButtonValue } from './button-value.ts';
import type { Phrasing } from './phrasing.ts';

/** Asks one person what was wrong with an answer: one choice of four, and nobody else sees it. */
export function feedbackView(language: Language, phrasing: Phrasing, ref: ButtonRef): ModalView {
  const text = (name: Parameters<Phrasing>[0], limit: number) =>
    labelText(phrasing(name, language), limit);
  return {
    type: 'modal',
    callback_id: FEEDBACK.callback,
    private_metadata: encodeButtonValue({ v: 1, ...ref }),
    title: text('feedback-title', BLOCK_LIMITS.modalTitle),
    submit: text('feedback-send', BLOCK_LIMITS.modalButton),
    close: text('feedback-cancel', BLOCK_LIMITS.modalButton),
    blocks: [
      {
        type: 'input',
        block_id: FEEDBACK.block,
        label: text('feedback-question', BLOCK_LIMITS.inputLabel),
        element: {
          type: 'radio_buttons',
          action_id: FEEDBACK.input,
          options: FEEDBACK_REASONS.map((reason) => ({
            text: text(`feedback-${reason}`, BLOCK_LIMITS.optionText),
            value: reason,
          })),
        },
      },
    ],
  };
}
