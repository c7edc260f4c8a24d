import type { KnownBlock, ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { labelText } from './button.ts';
import { type ButtonValue, encodeButtonValue } from './button-value.ts';
import { present } from './present.ts';

/** A modal about a case: what is sent off carries the case, and whoever acts on it looks it up. */
export function caseModal(
  callback: string,
  words: { readonly title: string; readonly submit: string },
  value: Omit<ButtonValue, 'v'>,
  blocks: readonly (KnownBlock | null)[],
): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: encodeButtonValue({ v: 1, ...value }),
    title: labelText(words.title, BLOCK_LIMITS.modalTitle),
    submit: labelText(words.submit, BLOCK_LIMITS.modalButton),
    close: labelText('Cancel', BLOCK_LIMITS.modalButton),
    blocks: present<KnownBlock>(blocks),
  };
}
