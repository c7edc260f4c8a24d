import type { RichTextBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { CaseOutcome } from '../../cases/outcome.ts';
import { OUTCOME_WORDS } from './desk-words.ts';
import { bold, linked, listOf, paragraph, quote, richText, words } from './rich-text.ts';

/** How a case ended, as its card shows it. */
export interface ShownClosing {
  readonly outcome: CaseOutcome;
  /** the English title of the cause that it turned out to be; null where nobody said */
  readonly cause: string | null;
  /** masked; empty for none */
  readonly note: string;
}

/** Another merchant's case that is about the same. */
export interface RelatedCase {
  readonly caseNumber: number;
  readonly merchantName: string;
  /** the permalink of its card; null where Slack gave none */
  readonly link: string | null;
}

/** Short enough that a full card stays below 10,000 characters. */
const NAME_LENGTH = 40;
const TITLE_LENGTH = 80;
const NOTE_LENGTH = 500;
const RELATED_SHOWN = 5;

/** The end of a case; null while it has none. */
export function closingBlock(closing: ShownClosing | null): RichTextBlock | null {
  if (closing === null) return null;
  const cause = closing.cause === null ? '' : ` · ${shorten(closing.cause, TITLE_LENGTH)}`;
  return richText(
    paragraph(bold('Outcome: '), words(`${OUTCOME_WORDS[closing.outcome]}${cause}`)),
    quote(shorten(closing.note, NOTE_LENGTH)),
  );
}

/** Other merchants' cases of the same cause; null where there are none. */
export function relatedBlock(related: readonly RelatedCase[]): RichTextBlock | null {
  if (related.length === 0) return null;
  const shown = related
    .slice(0, RELATED_SHOWN)
    .map(({ caseNumber, merchantName, link }) => [
      ...linked(`Case ${caseNumber}`, link),
      ...words(` · ${shorten(merchantName, NAME_LENGTH)}`),
    ]);
  const more = related.length - shown.length;
  const lines = more > 0 ? [...shown, words(`… and ${more} more`)] : shown;
  return richText(
    paragraph(bold('The same from other merchants within the hour')),
    listOf('bullet', lines),
  );
}
