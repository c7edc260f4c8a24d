import type { Lexicon } from './lexicon.ts';
import { createNearWords } from './near-words.ts';
import { SLIP } from './slips.ts';
import type { WordOdds } from './word-odds.ts';

/** One way to read one or two typed words. */
export interface Reading {
  readonly words: readonly string[];
  /** How many typed words it stands for. */
  readonly typed: 1 | 2;
  /** How likely it is, without regard to the words beside it, as a natural logarithm. */
  readonly odds: number;
}

/** All ways to read a typed word, and those to read it together with the next one. */
export type Readings = (typed: string, next: string | undefined) => readonly Reading[];

/** Slips of a word cost at most so much a letter, and at most so much in all. */
const MOST_PER_LETTER = 5;
const MOST = 24;
/** A near word less likely than what was typed by more than this is not worth comparing. */
const WORST = 3;
/** A word of at most so many lines may be a misspelt one that somebody left in the training lines. */
const RARE = 3;
/** What it costs to take a word that training has seen for a slip. */
const DOUBT = 1;
/** What it costs where the word is short: slang looks like a slip of another word ("thx", "the"). */
const DOUBT_OF_SHORT = 3;
const SHORT = 4;
/** Pieces of words are words only if so many lines have them. */
const PIECE_LINES = 3;
const LETTER_LINES = 50;
/** A space too many: rarer than a letter's slip. */
const JOINED = 4.75;

const CORRECTABLE = /^[a-z']+$/;
const CACHE_SIZE = 3000;

/**
 * The readings of typed words: as they stand; as a near word; and with a letter on the wrong side
 * of a space, or a space amid a word. What training has often seen is read only as it stands.
 */
export function createReadings(lexicon: Lexicon, odds: WordOdds): Readings {
  const findNear = createNearWords(lexicon.words, odds.ofWord);
  const single = new Map<string, readonly Reading[]>();
  const isPiece = (word: string) =>
    lexicon.linesWith(word) >= (word.length === 1 ? LETTER_LINES : PIECE_LINES);
  const isSettled = (word: string) => !CORRECTABLE.test(word) || lexicon.linesWith(word) > RARE;

  const readAlone = (typed: string): readonly Reading[] => {
    const asTyped: Reading = { words: [typed], typed: 1, odds: odds.ofWord(typed) };
    if (isSettled(typed)) return [asTyped];
    const doubt = lexicon.linesWith(typed) > 0 ? doubtOf(typed) : 0;
    const most = Math.min(MOST, MOST_PER_LETTER * typed.length) - doubt;
    const near = findNear(typed, most, asTyped.odds + doubt - WORST);
    return [
      asTyped,
      ...near.map((found) => ({
        words: [found.word],
        typed: 1 as const,
        odds: found.odds - doubt,
      })),
    ];
  };
  const remember = (typed: string): readonly Reading[] => {
    const known = single.get(typed);
    if (known) return known;
    if (single.size >= CACHE_SIZE) single.clear();
    const read = readAlone(typed);
    single.set(typed, read);
    return read;
  };
  const asPieces = (words: readonly string[], cost: number): readonly Reading[] => {
    if (!words.every((word) => word !== '' && isPiece(word))) return [];
    const sum = words.reduce((total, word) => total + odds.ofWord(word), -cost);
    return [{ words, typed: 2, odds: sum }];
  };

  return (typed, next) => {
    const alone = remember(typed);
    if (next === undefined || (isSettled(typed) && isSettled(next))) return alone;
    return [
      ...alone,
      ...asPieces([typed + next.slice(0, 1), next.slice(1)], SLIP.swapped),
      ...asPieces([typed.slice(0, -1), typed.slice(-1) + next], SLIP.swapped),
      ...asPieces([typed + next], JOINED),
    ];
  };
}

function doubtOf(known: string): number {
  return known.length > SHORT ? DOUBT : DOUBT_OF_SHORT;
}
