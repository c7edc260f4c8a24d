import type { Bag } from './corpus.ts';
import { isCharacterFeature } from './fingerprint.ts';

/** A sparse vector: `values[i]` in column `columns[i]`, length 1 or all zero. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What a column weighs and which block it belongs to. */
export interface Weighting {
  /** 0: the column is unknown and left out. */
  readonly idf: Float32Array;
  readonly fingerprints: Int32Array;
  /** Length of the block of words beside a block of characters of length 1. */
  readonly wordBlock: number;
}

/**
 * tf-idf with the logarithm of the count, (1 + ln tf) x idf (Manning, Raghavan, Schuetze 2008, 6.4).
 * The blocks of words and of characters are brought to their lengths first, so that the many
 * character grams do not drown the few words; then the whole vector to length 1.
 */
export function vectorise(bag: Bag, weighting: Weighting): SparseVector {
  const raw = weigh(bag, weighting);
  const { columns, values } = raw;
  const scales = blockScales(raw.squares, weighting.wordBlock);
  for (let i = 0; i < columns.length; i++) {
    const character = isCharacterFeature(weighting.fingerprints[columns[i] ?? 0] ?? 0);
    values[i] = (values[i] ?? 0) * (character ? scales.characters : scales.words);
  }
  return { columns, values };
}

/** tf-idf of the known columns, and the squared length of each block. */
function weigh(bag: Bag, { idf, fingerprints }: Weighting) {
  const columns = new Int32Array(bag.columns.length);
  const values = new Float32Array(bag.columns.length);
  const squares = { words: 0, characters: 0 };
  let size = 0;
  for (let i = 0; i < bag.columns.length; i++) {
    const column = bag.columns[i] ?? 0;
    const value = (bag.dampedCounts[i] ?? 0) * (idf[column] ?? 0);
    if (value === 0) continue;
    columns[size] = column;
    values[size++] = value;
    const block = isCharacterFeature(fingerprints[column] ?? 0) ? 'characters' : 'words';
    squares[block] += value * value;
  }
  return { columns: columns.subarray(0, size), values: values.subarray(0, size), squares };
}

/** What brings each block from its squared length to its share of the whole. */
function blockScales({ words, characters }: { words: number; characters: number }, share: number) {
  const whole = Math.hypot(words > 0 ? share : 0, characters > 0 ? 1 : 0);
  return {
    words: share / (Math.sqrt(words) * whole || 1),
    characters: 1 / (Math.sqrt(characters) * whole || 1),
  };
}
