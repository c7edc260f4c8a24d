import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { REPLY_MODAL } from './action-ids.ts';
import { labelText } from './button.ts';
import { type ButtonRef, encodeButtonValue } from './button-value.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** Where a reply will go. */
export interface ReplyModal extends MerchantPlace {
  readonly ref: ButtonRef;
  readonly caseNumber: number;
  /** the article that is edited; null for a reply in one's own words */
  readonly topic: string | null;
  /** what stands in the field to begin with; empty for nothing */
  readonly draft: string;
}

/** The window in which an agent writes to a merchant; says first who is going to read it. */
export function replyModalView(reply: ReplyModal): ModalView {
  return {
    type: 'modal',
    callback_id: REPLY_MODAL.callback,
    private_metadata: encodeButtonValue({
      v: 1,
      ...reply.ref,
      case: reply.caseNumber,
      ...(reply.topic === null ? {} : { option: reply.topic }),
    }),
    title: labelText('Reply to merchant', BLOCK_LIMITS.modalTitle),
    submit: labelText('Send to merchant', BLOCK_LIMITS.modalButton),
    close: labelText('Cancel', BLOCK_LIMITS.modalButton),
    blocks: present<KnownBlock>([
      richText(
        paragraph(
          bold('Goes to: '),
          placeName(reply),
          words(` · case ${reply.caseNumber}\nEveryone in the merchant’s channel can read it.`),
        ),
      ),
      replyInput(reply.draft),
    ]),
  };
}

function replyInput(draft: string): InputBlock {
  return {
    type: 'input',
    block_id: REPLY_MODAL.block,
    label: labelText('Your reply', BLOCK_LIMITS.inputLabel),
    element: {
      type: 'plain_text_input',
      action_id: REPLY_MODAL.input,
      multiline: true,
      max_length: BLOCK_LIMITS.plainTextInputMaxLength,
      focus_on_load: true,
      ...(draft === ''
        ? {}
        : { initial_value: shorten(draft, BLOCK_LIMITS.plainTextInputMaxLength) }),
    },
  };
}
