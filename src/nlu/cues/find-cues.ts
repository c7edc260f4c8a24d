import { type Cue, type CueBook, TOKEN } from './cue-book.ts';

/** A cue found in a text that `cueText` made: offsets in that text. */
export interface CueMention {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 4;
const MOST_CHARACTERS = 8;
const GAP_REACH = 40;
const CLAUSE_END = /[,;!?，。；！？\n]|\.(?!\d)/;

/** Every cue in `text`, overlapping ones included. */
export function findCues(book: CueBook, text: string): readonly CueMention[] {
  return [...text.matchAll(TOKEN)].flatMap((token) =>
    (book.get(token[0]) ?? []).flatMap((cue): readonly CueMention[] => {
      const end = endOf(cue, text, token.index);
      return end === null ? [] : [{ cue, start: token.index, end }];
    }),
  );
}

/** Of overlapping mentions of one question the longest: "not only this card" hides "only this card". */
export function longestCues(mentions: readonly CueMention[]): readonly CueMention[] {
  const kept: CueMention[] = [];
  for (const mention of [...mentions].sort((a, b) => length(b) - length(a))) {
    const hidden = kept.some(
      (other) =>
        other.cue.question === mention.cue.question &&
        mention.start < other.end &&
        other.start < mention.end,
    );
    if (!hidden) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

export function length(mention: CueMention): number {
  return mention.end - mention.start;
}

/** Where `cue` ends if it begins at `start`, else null. */
function endOf(cue: Cue, text: string, start: number): number | null {
  const [first = '', ...rest] = cue.parts;
  if (!text.startsWith(first, start)) return null;
  let end: number | null = start + first.length;
  for (const part of rest) {
    end = end === null ? null : endAfterGap(text, end, part);
  }
  return end !== null && isWordEnd(text, end) ? end : null;
}

function endAfterGap(text: string, from: number, part: string): number | null {
  const reach = text.slice(from, from + GAP_REACH + part.length);
  const at = reach.indexOf(part);
  return at >= 0 && isSmall(reach.slice(0, at)) ? from + at + part.length : null;
}

function isSmall(gap: string): boolean {
  const han = gap.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = gap.match(/[a-z0-9.$]+/g)?.length ?? 0;
  return !CLAUSE_END.test(gap) && han <= MOST_CHARACTERS && words <= MOST_WORDS;
}

function isWordEnd(text: string, end: number): boolean {
  return !(/[a-z0-9]/.test(text.charAt(end - 1)) && /[a-z0-9]/.test(text.charAt(end)));
}
