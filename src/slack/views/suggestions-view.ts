import type { ActionsBlock, KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { RETRY_MARKS } from '../../dialogue/plain-text.ts';
import { SUGGESTION_ACTIONS } from './action-ids.ts';
import { button, labelText } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, quote, richText, words } from './rich-text.ts';

/** One answer that may be sent: the merchant's card, and the same in the desk's language. */
export interface Suggestion {
  readonly topic: string;
  readonly title: string;
  /** 0..1 */
  readonly confidence: number;
  /** in the merchant's language */
  readonly card: AnswerCard;
  /** in English, where the merchant reads another language */
  readonly translation: AnswerCard | null;
}

export interface Suggestions {
  readonly ref: ButtonRef;
  readonly caseNumber: number;
  /** who reads what is sent */
  readonly merchantName: string;
  readonly suggestions: readonly Suggestion[];
}

const SHOWN_LENGTH = 600;

/** The answers that an agent may send with one press; where none fits, that is a gap to be filled. */
export function suggestionsView(input: Suggestions): DeskMessage {
  const count = input.suggestions.length;
  const title = count === 0 ? 'Knowledge gap: no article fits this question.' : 'Suggested answers';
  return {
    to: 'desk',
    text: fallbackText(`${title} (case ${input.caseNumber})`),
    blocks: present<KnownBlock>([
      richText(paragraph(bold(title))),
      ...input.suggestions.flatMap((suggestion, index) => [
        shown(suggestion, index),
        choices(input, suggestion),
      ]),
    ]),
  };
}

function shown({ title, confidence, card, translation }: Suggestion, index: number) {
  const percent = Math.round(confidence * 100);
  return richText(
    paragraph(bold(`${index + 1}. ${shorten(title, NAME_LENGTH)}`), words(` ${percent} %`)),
    quote(shorten(inShort(card), SHOWN_LENGTH)),
    paragraph(
      words(translation ? shorten(`In English: ${inShort(translation)}`, SHOWN_LENGTH) : ''),
    ),
  );
}

function inShort({ headline, means, retry }: AnswerCard): string {
  const verdict = retry ? `${RETRY_MARKS[retry.verdict]} ${retry.label}` : '';
  return [headline, means, verdict].filter((part) => part !== '').join(' · ');
}

function choices(
  { ref, caseNumber, merchantName }: Suggestions,
  { topic }: Suggestion,
): ActionsBlock {
  const value = { v: 1, ...ref, case: caseNumber, option: topic } as const;
  return {
    type: 'actions',
    elements: [
      {
        ...button(SUGGESTION_ACTIONS.send, 'Send', value),
        style: 'primary',
        confirm: {
          title: labelText('Send to the merchant?', 100),
          text: labelText(`Everyone in ${shorten(merchantName, NAME_LENGTH)} can read it.`, 300),
          confirm: labelText('Send', 30),
          deny: labelText('Cancel', 30),
        },
      },
      button(SUGGESTION_ACTIONS.edit, 'Edit and send', value),
      button(SUGGESTION_ACTIONS.reject, 'Not this', value),
    ],
  };
}
