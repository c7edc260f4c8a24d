import type { HeaderBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { labelText } from './button.ts';
import { caseActions } from './case-actions.ts';
import type { CaseCard } from './case-card.ts';
import { caseFindings } from './case-findings.ts';
import { closingBlock, relatedBlock } from './case-surroundings.ts';
import { LANGUAGE_WORDS, STATUS_WORDS } from './desk-words.ts';
import { dueLine } from './due-line.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, dateTime, linked, listOf, paragraph, quote, richText, words } from './rich-text.ts';
import { shownTranscript } from './shown-transcript.ts';
import { smallPrint } from './small-print.ts';

/** Room on the card for the merchant's question; the rest of it goes into the card's thread. */
export const QUESTION_CHARACTERS = 1700;

/**
 * A case as one message for the internal channel, to be kept up to date by editing. What it has no
 * room for is in `caseRestView`.
 */
export function caseCardView(card: CaseCard): DeskMessage {
  const title = `Case ${card.caseNumber} · ${statusOf(card)}`;
  const merchant = shorten(inertText(card.merchantName), NAME_LENGTH);
  const question = shorten(inertText(card.facts.question), QUESTION_CHARACTERS);
  const header: HeaderBlock = { type: 'header', text: labelText(title, BLOCK_LIMITS.headerText) };
  return {
    to: 'desk',
    text: fallbackText(`${title} · ${merchant}: ${question}`),
    blocks: present<KnownBlock>([
      header,
      whoAndWhere(card, merchant),
      closingBlock(card.closing),
      question === '' ? null : richText(paragraph(bold('Question')), quote(question)),
      ...caseFindings(card.facts),
      relatedBlock(card.related),
      transcriptBlock(card),
      smallPrint([origin(card)]),
      caseActions(card.status, card.caseNumber, card.ref),
    ]),
  };
}

/** A case that was handed back is not solved, and says so. */
function statusOf({ status, closing }: CaseCard): string {
  return closing?.outcome === 'handed-back' ? 'handed back to the bot' : STATUS_WORDS[status];
}

function whoAndWhere(card: CaseCard, merchant: string): RichTextBlock | null {
  const assignee = card.assignee === null ? 'nobody yet' : shorten(card.assignee, NAME_LENGTH);
  return richText(
    paragraph(
      bold(merchant),
      words(' · '),
      linked('merchant’s thread', card.channelLink),
      words(` · ${LANGUAGE_WORDS[card.facts.language]} · opened `),
      [dateTime(card.createdAt)],
      words(` · handled by ${assignee}`),
    ),
    paragraph(dueLine(card.due)),
  );
}

function transcriptBlock({ transcript }: CaseCard): RichTextBlock | null {
  const { lines, earlier } = shownTranscript(transcript);
  if (lines.length === 0) return null;
  const items = lines.map(({ who, text }) => [...bold(`${who}: `), ...words(text)]);
  const title = earlier > 0 ? `So far (${earlier} earlier in the thread)` : 'So far';
  return richText(paragraph(bold(title)), listOf('bullet', items));
}

function origin({ facts }: CaseCard): string {
  const masked = facts.masked ? ' · card or personal data hidden' : '';
  return `${facts.reason.replaceAll('-', ' ')}${masked} · ${shorten(facts.version, NAME_LENGTH)}`;
}
