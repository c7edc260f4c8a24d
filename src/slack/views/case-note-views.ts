import type { KnownBlock, RichTextElement } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { longWords } from './long-words.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** Tells the case's thread that the merchant opened the case again, and whoever had it. */
export function reopenedNoteView(assignee: string | null): DeskMessage {
  return assignee === null
    ? line('The merchant opened this case again. Nobody has it yet.', [])
    : line('The merchant opened this case again. It is still with ', [mention(assignee), '.']);
}

/** Tells the case's thread whose the case is now, and them. */
export function assignedNoteView(author: string, assignee: string): DeskMessage {
  return line(`${name(author)} gave this case to `, [mention(assignee), '.']);
}

/** An agent's words for their colleagues, in the case's thread. */
export function internalNoteView(author: string, text: string): readonly DeskMessage[] {
  return longWords(`Note by ${name(author)} (internal)`, text);
}

function name(author: string): string {
  return shorten(inertText(author), NAME_LENGTH);
}

/** A mention of one of our own people, whose id the store gave. */
function mention(user: string): RichTextElement {
  return { type: 'user', user_id: user };
}

function line(text: string, rest: readonly (RichTextElement | string)[]): DeskMessage {
  const elements = rest.map((part) => (typeof part === 'string' ? words(part) : [part]));
  return {
    to: 'desk',
    text: fallbackText(text),
    blocks: present<KnownBlock>([richText(paragraph(words(text), ...elements))]),
  };
}
