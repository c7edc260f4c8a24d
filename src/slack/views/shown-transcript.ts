import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import type { TranscriptLine } from '../../store.ts';
import { SPEAKER_WORDS } from './desk-words.ts';

/** Room on the card for what was said, and for each line of it. */
const CARD_CHARACTERS = 2000;
const LINE_CHARACTERS = 500;
const LINES = 20;

/** The end of a conversation, as much of it as a card holds. */
export interface ShownTranscript {
  readonly lines: readonly { readonly who: string; readonly text: string }[];
  /** how many earlier lines are not among them */
  readonly earlier: number;
  /** whether anything was left out or shortened */
  readonly folded: boolean;
}

/** The last lines of `transcript` that a card has room for, oldest first. */
export function shownTranscript(transcript: readonly TranscriptLine[]): ShownTranscript {
  const lines: ShownTranscript['lines'][number][] = [];
  let room = CARD_CHARACTERS;
  let shortened = false;
  for (const line of transcript.slice(-LINES).toReversed()) {
    const who = SPEAKER_WORDS[line.who];
    const said = inertText(line.text);
    const text = shorten(said, LINE_CHARACTERS);
    room -= who.length + text.length;
    if (room < 0) break;
    shortened ||= text !== said;
    lines.unshift({ who, text });
  }
  const earlier = transcript.length - lines.length;
  return { lines, earlier, folded: earlier > 0 || shortened };
}
