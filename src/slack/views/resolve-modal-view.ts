import type { ModalView } from '@slack/types';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { RESOLVE_OUTCOMES } from '../../cases/outcome.ts';
import type { Content } from '../../knowledge/content.ts';
import { RESOLVE_MODAL } from './action-ids.ts';
import type { ButtonRef } from './button-value.ts';
import { caseModal } from './case-modal.ts';
import { choice, field, topicMenu } from './choices.ts';
import { OUTCOME_WORDS } from './desk-words.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** A case that is about to be closed. */
export interface ResolveModal extends MerchantPlace {
  readonly ref: Pick<ButtonRef, 'conversation'>;
  readonly caseNumber: number;
  /** the cause that the case is most likely about; null where none leads */
  readonly leading: string | null;
  readonly content: Pick<Content, 'causes' | 'guides'>;
}

const WORDS = { title: 'Resolve the case', submit: 'Resolve' };

/** The window in which an agent says how a case ended; says first what the merchant gets to read. */
export function resolveModalView(modal: ResolveModal): ModalView {
  return caseModal(RESOLVE_MODAL.callback, WORDS, { ...modal.ref, case: modal.caseNumber }, [
    richText(
      paragraph(
        bold(`Case ${modal.caseNumber} · `),
        placeName(modal),
        words('\nThe merchant is told in their thread, and asked whether it is solved.'),
      ),
    ),
    field(
      {
        type: 'radio_buttons',
        action_id: RESOLVE_MODAL.outcome,
        options: RESOLVE_OUTCOMES.map((outcome) => choice(outcome, OUTCOME_WORDS[outcome])),
      },
      'How did it end?',
    ),
    field(
      topicMenu(RESOLVE_MODAL.cause, modal.content, modal.leading, false),
      'What did it turn out to be?',
      { optional: true },
    ),
    field(
      {
        type: 'plain_text_input',
        action_id: RESOLVE_MODAL.note,
        multiline: true,
        max_length: BLOCK_LIMITS.plainTextInputMaxLength,
      },
      'Note',
      { optional: true, hint: 'For us only. The merchant never sees it.' },
    ),
  ]);
}
