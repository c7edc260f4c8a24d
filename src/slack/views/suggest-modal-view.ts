import type { KnownBlock, ModalView } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import type { BestAnswer, BestAnswers } from '../../bot/best-answers.ts';
import { SUGGEST_CALLBACK } from './action-ids.ts';
import { labelText } from './button.ts';
import { codeLine } from './case-findings.ts';
import { NAME_LENGTH } from './lengths.ts';
import { present } from './present.ts';
import { bold, dateTime, listOf, paragraph, quote, richText, words } from './rich-text.ts';
import { caseRow, placeLine, type SuggestPlace, sendHere } from './suggest-place.ts';
import { inShort } from './suggestions-view.ts';

/** The best answers to one message, for one agent who asked. */
export interface SuggestModal extends Omit<BestAnswers, 'cardOf'> {
  /** what was sent in the thread already, by topic: the agent's name, and when in epoch ms */
  readonly sent: ReadonlyMap<string, { readonly by: string; readonly at: number }>;
  readonly place: SuggestPlace;
  /** what the agent just did, or why it was not done; null for nothing */
  readonly notice: string | null;
}

const NOTICE_LENGTH = 300;
const QUESTION_LENGTH = 600;
const SHOWN_LENGTH = 600;
const REASONS_LENGTH = 200;

/** The window behind "Suggest answer". What it carries are ids; who presses is looked up anew. */
export function suggestModalView(input: SuggestModal): ModalView {
  const { question, codes, answers, place, notice } = input;
  return {
    type: 'modal',
    callback_id: SUGGEST_CALLBACK,
    title: labelText('Suggested answers', BLOCK_LIMITS.modalTitle),
    close: labelText('Close', BLOCK_LIMITS.modalButton),
    blocks: present<KnownBlock>([
      notice === null ? null : richText(paragraph(bold(shorten(notice, NOTICE_LENGTH)))),
      richText(quote(shorten(question, QUESTION_LENGTH))),
      placeLine(place),
      codes.length === 0 ? null : richText(listOf('bullet', codes.map(codeLine))),
      richText(paragraph(words(headingOf(input)))),
      ...answers.flatMap((answer, index) => [
        shown(answer, index),
        isSent(input, answer) ?? (place.kind === 'here' ? sendHere(place, answer.topic) : null),
      ]),
      place.kind === 'here' ? caseRow(place) : null,
    ]),
  };
}

/** The window where nothing is to be chosen any more. */
export function suggestNoticeView(notice: string): ModalView {
  return {
    type: 'modal',
    callback_id: SUGGEST_CALLBACK,
    title: labelText('Suggested answers', BLOCK_LIMITS.modalTitle),
    close: labelText('Close', BLOCK_LIMITS.modalButton),
    blocks: present<KnownBlock>([richText(paragraph(words(notice)))]),
  };
}

function headingOf({ answers, gap }: SuggestModal): string {
  if (answers.length === 0) return 'No article fits this message.';
  return gap ? 'No article fits this message well. The nearest are:' : '';
}

function shown(answer: BestAnswer, index: number) {
  const { title, confidence, speaksFor, card, confidential } = answer;
  const sure = confidence === null ? 'depends on the provider' : percent(confidence);
  const reasons = shorten(speaksFor.join(' · '), REASONS_LENGTH);
  return richText(
    paragraph(bold(`${index + 1}. ${shorten(title, NAME_LENGTH)}`), words(` ${sure}`)),
    quote(shorten(inShort(card), SHOWN_LENGTH)),
    paragraph(words(reasons === '' ? '' : `for: ${reasons}`)),
    paragraph(words(confidential ? NEUTRAL : '')),
  );
}

const NEUTRAL = 'The reason stays with us: what is sent is the neutral answer above.';

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}

/** Stands where the button was. */
function isSent({ sent }: SuggestModal, { topic }: BestAnswer) {
  const fate = sent.get(topic);
  if (!fate) return null;
  const name = shorten(fate.by, NAME_LENGTH);
  return richText(paragraph(bold(`✅ Sent by ${name}`), words(' · '), [dateTime(fate.at)]));
}
