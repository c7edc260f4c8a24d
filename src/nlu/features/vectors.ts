import type { Bag } from './corpus.ts';
import { floatAt, intAt } from './element.ts';
import { blockOf } from './fingerprint.ts';

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
  const size = bag.columns.length;
  const weights = new Float32Array(size);
  const squares = new Float64Array(2);
  let known = 0;
  for (let at = 0; at < size; at++) {
    const idf = idfOf(bag, at, weighting);
    const weight = floatAt(bag.dampedCounts, at) * (idf || weighting.unknownIdf);
    const block = blockOf(intAt(bag.fingerprints, at));
    squares[block] = floatAt(squares, block) + weight * weight;
    if (idf > 0) weights[at] = weight;
    if (idf > 0) known++;
  }
  return keepKnown(bag, weights, known, blockScales(squares, weighting.wordBlock));
}

/** 0 for a feature that training has not seen. */
function idfOf(bag: Bag, at: number, { idf }: Weighting): number {
  const column = intAt(bag.columns, at);
  return column < 0 ? 0 : floatAt(idf, column);
}

/** The features with a weight, scaled. */
function keepKnown(
  bag: Bag,
  weights: Float32Array,
  known: number,
  scales: Float64Array,
): SparseVector {
  const columns = new Int32Array(known);
  const values = new Float32Array(known);
  let size = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = floatAt(weights, at);
    if (weight === 0) continue;
    columns[size] = intAt(bag.columns, at);
    values[size++] = weight * floatAt(scales, blockOf(intAt(bag.fingerprints, at)));
  }
  return { columns, values };
}

/** What brings each block to its share, and the whole to length 1. */
function blockScales(squares: Float64Array, wordBlock: number): Float64Array {
  const shares = Float64Array.of(wordBlock, 1).map((share, block) => (squares[block] ? share : 0));
  const whole = Math.hypot(...shares);
  return shares.map((share, block) => share / (Math.sqrt(floatAt(squares, block)) * whole || 1));
}
