import type { Bag } from './corpus.ts';
import { isCharacterFeature } from './fingerprint.ts';

/** A sparse vector: `values[i]` in column `columns[i]`, length 1 or less. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What a column weighs. */
export interface Weighting {
  /** 0 for a column that is left out. */
  readonly idf: Float32Array;
  /** What a feature weighs that has no column, or one that is left out. */
  readonly unknownIdf: number;
  /** Length of the block of words beside a block of characters of length 1. */
  readonly wordBlock: number;
}

/**
 * tf-idf with the logarithm of the count, (1 + ln tf) x idf (Manning, Raghavan, Schuetze 2008, 6.4).
 * The blocks of words and of characters are brought to their lengths first, so that the many
 * character grams do not drown the few words; then the whole vector to length 1. What training has
 * not seen counts in the lengths: the less of a text is known, the shorter is what is left of it,
 * and the less any machine is moved by it.
 */
export function vectorise(bag: Bag, weighting: Weighting): SparseVector {
  const { idf, unknownIdf } = weighting;
  const isKnown = (_: number, at: number) => Boolean(idf[bag.columns[at] ?? -1]);
  const weights = bag.dampedCounts.map(
    (count, at) => count * (idf[bag.columns[at] ?? -1] || unknownIdf),
  );
  const blocks = Uint8Array.from(bag.fingerprints, (fingerprint) =>
    isCharacterFeature(fingerprint) ? CHARACTERS : WORDS,
  );
  const scales = blockScales(squaredLengths(weights, blocks), weighting.wordBlock);
  return {
    columns: bag.columns.filter(isKnown),
    values: weights
      .map((weight, at) => weight * (scales[blocks[at] ?? WORDS] ?? 0))
      .filter(isKnown),
  };
}

const WORDS = 0;
const CHARACTERS = 1;

/** The squared length of the words and of the characters. */
function squaredLengths(weights: Float32Array, blocks: Uint8Array): Float64Array {
  const squares = new Float64Array(2);
  for (let at = 0; at < weights.length; at++) {
    const block = blocks[at] ?? WORDS;
    squares[block] = (squares[block] ?? 0) + (weights[at] ?? 0) ** 2;
  }
  return squares;
}

/** What brings each block to its share, and the whole to length 1. */
function blockScales(squares: Float64Array, wordBlock: number): Float64Array {
  const shares = Float64Array.of(wordBlock, 1).map((share, block) => (squares[block] ? share : 0));
  const whole = Math.hypot(...shares);
  return shares.map((share, block) => share / (Math.sqrt(squares[block] ?? 0) * whole || 1));
}
