import type { KnownBlock, RichTextElement } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import type { CaseLine } from '../../cases/case-line.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, dateTime, linked, mentions, paragraph, richText, words } from './rich-text.ts';

/** What a line about a case needs besides itself. */
export interface CaseLineContext {
  readonly caseNumber: number;
  readonly merchantName: string;
  /** ids of those who are mentioned */
  readonly told: readonly string[];
  /** where the case's card is, for a line that does not stand below it; else null */
  readonly cardLink: string | null;
}

/** One line about a case for our own people: what happened, and what they may do. */
export function caseLineView(line: CaseLine, context: CaseLineContext): DeskMessage {
  const title = `Case ${context.caseNumber}`;
  const merchant = shorten(inertText(context.merchantName), NAME_LENGTH);
  const sentence = sentenceOf(line, merchant);
  return {
    to: 'desk',
    text: fallbackText(`${title}: ${sentence.map(plain).join('')}`),
    blocks: present<KnownBlock>([
      richText(
        paragraph(
          mentions(context.told),
          context.cardLink === null ? bold(title) : linked(title, context.cardLink),
          words(': '),
          sentence,
        ),
      ),
    ]),
  };
}

function sentenceOf(line: CaseLine, merchant: string): readonly RichTextElement[] {
  switch (line.kind) {
    case 'on-duty':
      return words(`${merchant} has a new question for you. Claim it on the card above.`);
    case 'reminder':
      return reminder(line, merchant);
    case 'claim-released':
      return words('it was claimed and nobody wrote to the merchant, so anybody may claim it now.');
    case 'close-notice':
      return [
        ...words('the merchant has said nothing more. They were told that it closes on '),
        dateTime(line.closeAt),
        ...words(' unless they write.'),
      ];
    case 'closed-by-silence':
      return words(
        'closed, since the merchant said nothing more. A reply of theirs opens it again.',
      );
    case 'back-to-bot':
      return words(
        'nobody has written to the merchant for a while, so the bot answers in their thread again. Reply to merchant takes it back.',
      );
  }
}

const PROMISES = { 'first-response': 'the first reply', resolve: 'the solution' } as const;
const MARKS = { soon: '⏰', breach: '⚠️', escalated: '🚨' } as const;

function reminder(
  { about, level, dueAt }: Extract<CaseLine, { kind: 'reminder' }>,
  merchant: string,
): readonly RichTextElement[] {
  const due = dueAt === null ? [] : [...words(' '), dateTime(dueAt)];
  const promise = `${MARKS[level]} ${PROMISES[about]} for ${merchant}`;
  switch (level) {
    case 'soon':
      return [...words(`${promise} is due`), ...due, ...words('.')];
    case 'breach':
      return [...words(`${promise} is late: it was due`), ...due, ...words('.')];
    case 'escalated':
      return [...words(`${promise} is still missing: it was due`), ...due, ...words('.')];
  }
}

function plain(element: RichTextElement): string {
  if (element.type === 'text') return element.text;
  return element.type === 'date' ? (element.fallback ?? '') : '';
}
