import type { ActionsBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { RejectReason } from '../../cases/suggestion-log.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { RETRY_MARKS } from '../../dialogue/plain-text.ts';
import { SUGGESTION_ACTIONS } from './action-ids.ts';
import { button, labelText } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { REJECT_WORDS } from './desk-words.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, dateTime, paragraph, quote, richText, words } from './rich-text.ts';
import { whyButton } from './why-view.ts';

/** What became of a suggestion, with the name of the agent; `at` in epoch ms. */
export type ShownFate =
  | { readonly kind: 'sent'; readonly by: string; readonly at: number }
  | { readonly kind: 'rejected'; readonly by: string; readonly reason: RejectReason };

/** One answer that may be sent: the merchant's card, and the same in another language. */
export interface Suggestion {
  readonly topic: string;
  readonly title: string;
  /** 0..1 */
  readonly confidence: number;
  /** in the merchant's language */
  readonly card: AnswerCard;
  /** for an agent who reads the other language; null for none */
  readonly translation: AnswerCard | null;
  /** null while nobody has sent it or turned it down */
  readonly fate: ShownFate | null;
}

export interface Suggestions {
  readonly ref: ButtonRef;
  readonly caseNumber: number;
  /** who reads what is sent */
  readonly merchantName: string;
  /** nothing that was written fits the question well */
  readonly gap: boolean;
  readonly suggestions: readonly Suggestion[];
}

const SHOWN_LENGTH = 600;

/** The answers that an agent may send with one press; where none fits, that is a gap to be filled. */
export function suggestionsView(input: Suggestions): DeskMessage {
  const title = titleOf(input);
  return {
    to: 'desk',
    text: fallbackText(`${title} (case ${input.caseNumber})`),
    blocks: present<KnownBlock>([
      richText(paragraph(bold(title))),
      ...input.suggestions.flatMap((suggestion, index) => [
        shown(suggestion, index),
        suggestion.fate ? fateLine(suggestion.fate) : choices(input, suggestion),
      ]),
      {
        type: 'actions',
        elements: [whyButton({ ...input.ref, case: input.caseNumber })],
      },
    ]),
  };
}

function titleOf({ gap, suggestions }: Suggestions): string {
  if (!gap && suggestions.length > 0) return 'Suggested answers';
  return suggestions.length === 0
    ? 'Knowledge gap: no article fits this question.'
    : 'Knowledge gap: no article fits this question well. The nearest are:';
}

function shown({ title, confidence, card, translation }: Suggestion, index: number) {
  const percent = Math.round(confidence * 100);
  return richText(
    paragraph(bold(`${index + 1}. ${shorten(title, NAME_LENGTH)}`), words(` ${percent} %`)),
    quote(shorten(inShort(card), SHOWN_LENGTH)),
    paragraph(words(translation ? shorten(translated(translation), SHOWN_LENGTH) : '')),
  );
}

function translated(card: AnswerCard): string {
  return `${card.language === 'en' ? 'In English: ' : '中文：'}${inShort(card)}`;
}

/** An answer in a line or two, for who chooses among several. */
export function inShort({ headline, means, retry }: AnswerCard): string {
  const verdict = retry ? `${RETRY_MARKS[retry.verdict]} ${retry.label}` : '';
  return [headline, means, verdict].filter((part) => part !== '').join(' · ');
}

/** Stands where the buttons were. */
function fateLine(fate: ShownFate): RichTextBlock | null {
  const name = shorten(fate.by, NAME_LENGTH);
  return fate.kind === 'sent'
    ? richText(paragraph(bold(`✅ Sent by ${name}`), words(' · '), [dateTime(fate.at)]))
    : richText(paragraph(words(`🚫 Not this, says ${name}: ${REJECT_WORDS[fate.reason]}`)));
}

function choices(
  { ref, caseNumber, merchantName }: Suggestions,
  { topic }: Suggestion,
): ActionsBlock {
  const value = { v: 1, ...ref, case: caseNumber, option: topic } as const;
  const destination = `Everyone in #${shorten(merchantName, NAME_LENGTH)} can read it.`;
  return {
    type: 'actions',
    elements: [
      {
        ...button(SUGGESTION_ACTIONS.send, 'Send', value),
        style: 'primary',
        confirm: {
          title: labelText('Send to the merchant?', BLOCK_LIMITS.confirmTitle),
          text: labelText(destination, BLOCK_LIMITS.confirmText),
          confirm: labelText('Send', BLOCK_LIMITS.confirmButton),
          deny: labelText('Cancel', BLOCK_LIMITS.confirmButton),
        },
      },
      button(SUGGESTION_ACTIONS.edit, 'Edit and send', value),
      button(SUGGESTION_ACTIONS.reject, 'Not this', value),
    ],
  };
}
