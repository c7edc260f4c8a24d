import type { Lexicon } from './lexicon.ts';

/** How likely words are, as natural logarithms. */
export interface WordOdds {
  /** Of a word, whatever stands beside it. */
  ofWord(word: string): number;
  /** How much likelier a word is after another one than anywhere. */
  ofPair(left: string, right: string): number;
}

/** Letters of a word that nobody knows: each could as well be one of seven. */
const PER_UNKNOWN_LETTER = 2;
/** Letters of a word that the word table knows. */
const PER_FOREIGN_LETTER = 0.5;
/** How far a pair that training has seen is believed; the rest is left to words alone. */
const PAIR_SHARE = 0.9;

/**
 * Odds by counting lines: words by their share of all lines, pairs interpolated with it (Jelinek,
 * Mercer 1980). A word of no line counts like one of a single line, spelt letter by letter.
 */
export function createWordOdds(lexicon: Lexicon): WordOdds {
  const { lines } = lexicon;
  return {
    ofWord: (word) => {
      const seen = lexicon.linesWith(word);
      if (seen > 0) return Math.log(seen / lines);
      const perLetter = lexicon.hasMeaning(word) ? PER_FOREIGN_LETTER : PER_UNKNOWN_LETTER;
      return -Math.log(lines) - perLetter * word.length;
    },
    ofPair: (left, right) => {
      const together = lexicon.linesWithPair(left, right);
      if (together === 0) return Math.log(1 - PAIR_SHARE);
      const afterLeft = together / Math.max(lexicon.linesWith(left), together);
      const anywhere = Math.max(lexicon.linesWith(right), 1) / lines;
      return Math.log(1 - PAIR_SHARE + (PAIR_SHARE * afterLeft) / anywhere);
    },
  };
}
