import type { ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { ASSIGN_MODAL } from './action-ids.ts';
import { labelText } from './button.ts';
import { caseModal } from './case-modal.ts';
import { field } from './choices.ts';

const WORDS = { title: 'Assign the case', submit: 'Assign' };

/** The window in which an agent gives a case to a colleague. */
export function assignModalView(conversation: string, caseNumber: number): ModalView {
  return caseModal(ASSIGN_MODAL.callback, WORDS, { conversation, case: caseNumber }, [
    field(
      {
        type: 'users_select',
        action_id: ASSIGN_MODAL.agent,
        placeholder: labelText('Pick a colleague', BLOCK_LIMITS.placeholder),
      },
      `Who takes case ${caseNumber}?`,
      { hint: 'They are mentioned in the thread of the case.' },
    ),
  ]);
}
