import type { ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { NOTE_MODAL } from './action-ids.ts';
import { caseModal } from './case-modal.ts';
import { field } from './choices.ts';

const WORDS = { title: 'Internal note', submit: 'Keep the note' };

/** The window in which an agent writes to their colleagues. */
export function noteModalView(conversation: string, caseNumber: number): ModalView {
  return caseModal(NOTE_MODAL.callback, WORDS, { conversation, case: caseNumber }, [
    field(
      {
        type: 'plain_text_input',
        action_id: NOTE_MODAL.text,
        multiline: true,
        max_length: BLOCK_LIMITS.plainTextInputMaxLength,
        focus_on_load: true,
      },
      `Note on case ${caseNumber}`,
      { hint: 'For us only: it stands in the thread of the case. The merchant never sees it.' },
    ),
  ]);
}
