import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { longWords } from './long-words.ts';
import type { DeskMessage } from './message.ts';

/** What a merchant wrote after people took over; masked. */
export interface RelayedMessage {
  readonly author: string;
  readonly text: string;
}

/** A merchant's further words for the case's thread, in full: one message in nearly all cases. */
export function relayedMessageView({ author, text }: RelayedMessage): readonly DeskMessage[] {
  const title = `${shorten(inertText(author), NAME_LENGTH)} wrote`;
  return longWords(title, text.trim() === '' ? '(nothing but files or hidden data)' : text);
}
