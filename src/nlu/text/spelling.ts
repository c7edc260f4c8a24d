import type { Lexicon } from './lexicon.ts';
import { createReadings, type Reading } from './readings.ts';
import { createWordOdds, type WordOdds } from './word-odds.ts';

/** Gives neighbouring words of a text with misspelt ones put right. */
export type Spelling = (words: readonly string[]) => readonly string[];

/** No correction: how training lines are read. */
export const AS_WRITTEN: Spelling = (words) => words;

/** What comes after so many words is a pasted log, and stays as it is. */
const MOST_WORDS = 60;

/** The likeliest way to read a text up to somewhere. */
interface Path {
  readonly last: string;
  readonly odds: number;
  readonly reading: Reading;
  readonly before: Path | null;
}

/**
 * Corrects misspelt words as a noisy channel (Kernighan, Church, Gale 1990): of all ways to read
 * the words of a text, the one that maximises how likely the words are, alone and in pairs as in
 * the training lines, times how likely the slips are that make them what was typed. The likeliest
 * sequence is found word by word (Viterbi 1967). A lexicon without words corrects nothing.
 */
export function createSpelling(lexicon: Lexicon): Spelling {
  if (lexicon.words.length === 0) return AS_WRITTEN;
  const odds = createWordOdds(lexicon);
  const readingsOf = createReadings(lexicon, odds);
  return (text) => {
    const typed = text.slice(0, MOST_WORDS);
    const paths: Path[][] = typed.map(() => []);
    for (const [at, word] of typed.entries()) {
      for (const reading of readingsOf(word, typed[at + 1])) {
        const path = extend(paths[at - 1], reading, odds);
        if (path) paths[at + reading.typed - 1]?.push(path);
      }
    }
    return [...wordsOf(likeliest(paths.at(-1) ?? [])), ...text.slice(MOST_WORDS)];
  };
}

/** The likeliest of the paths up to a place, with one more reading; null where no path leads there. */
function extend(
  before: readonly Path[] | undefined,
  reading: Reading,
  odds: WordOdds,
): Path | null {
  const last = reading.words.at(-1) ?? '';
  const inner = oddsInside(reading.words, odds);
  if (before === undefined) return { last, odds: reading.odds + inner, reading, before: null };
  const [first = ''] = reading.words;
  const ways = before.map((path) => ({
    last,
    odds: path.odds + odds.ofPair(path.last, first) + reading.odds + inner,
    reading,
    before: path,
  }));
  return likeliest(ways);
}

/** The pair inside a reading of two words. */
function oddsInside([first = '', second]: readonly string[], odds: WordOdds): number {
  return second === undefined ? 0 : odds.ofPair(first, second);
}

function likeliest(paths: readonly Path[]): Path | null {
  return paths.reduce<Path | null>(
    (best, path) => (best === null || path.odds > best.odds ? path : best),
    null,
  );
}

/** The words along a path. */
function wordsOf(end: Path | null): readonly string[] {
  const readings: Reading[] = [];
  for (let path = end; path !== null; path = path.before) readings.push(path.reading);
  return readings.reverse().flatMap(({ words }) => words);
}
