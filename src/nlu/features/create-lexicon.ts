import type { Lexicon } from '../text/lexicon.ts';
import { columnKey } from './column-key.ts';
import { intAt } from './element.ts';
import { pairPrint, stemPrint } from './features.ts';
import { type KeyNumbers, UNKNOWN } from './key-table.ts';

/** The features of a training, and in how many lines each occurs. */
export interface CountedFeatures {
  readonly words: readonly string[];
  readonly frequencies: ArrayLike<number>;
  readonly lineCount: number;
}

/**
 * What a model knows of words, read from the columns that it has anyway: a column of a stem or of
 * a pair tells in how many lines it was. `hasMeaning` is asked with the fingerprint of a stem.
 */
export function createLexicon(
  { words, frequencies, lineCount }: CountedFeatures,
  columnOf: KeyNumbers,
  hasMeaning: (fingerprint: number) => boolean,
): Lexicon {
  const linesWithFeature = (fingerprint: number): number => {
    const column = columnOf.numberOf(columnKey(fingerprint));
    return column === UNKNOWN ? 0 : intAt(frequencies, column);
  };
  return {
    words,
    lines: lineCount,
    linesWith: (word) => linesWithFeature(stemPrint(word)),
    linesWithPair: (left, right) => linesWithFeature(pairPrint(left, right)),
    hasMeaning: (word) => hasMeaning(stemPrint(word)),
  };
}
