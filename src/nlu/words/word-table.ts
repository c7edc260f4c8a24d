import { placeOf } from '../features/sorted-keys.ts';

/**
 * A small table of what English words mean, learnt from other people's questions: words that ask
 * for like things have like rows. Rows go by the fingerprint of the word's stem, so that the table
 * holds no words; values are four bits, with one step a row.
 */
export interface WordTable {
  /** Tells this table from any other: a model knows which one it was trained with. */
  readonly key: number;
  readonly dimensions: number;
  /** Fingerprint of each row's stem, ascending. */
  readonly fingerprints: Int32Array;
  /** The size of one step of each row. */
  readonly steps: Float32Array;
  /** Row by row, two values a byte, the first in the low half. */
  readonly codes: Uint8Array;
  /** The sets of lines that the table was learnt from. */
  readonly sources: readonly WordSource[];
}

/** A set of lines that a table has seen. */
export interface WordSource {
  readonly name: string;
  /** A sketch of its lines, see line-sketch.ts. */
  readonly sketch: Int32Array;
}

/** A table without words: training and inference go without meanings. */
export const NO_WORDS: WordTable = {
  key: 0,
  dimensions: 0,
  fingerprints: new Int32Array(),
  steps: new Float32Array(),
  codes: new Uint8Array(),
  sources: [],
};

/** Codes 0 to 15 stand for -7.5 to 7.5 steps. */
export const MIDDLE_CODE = 7.5;
export const HIGHEST_CODE = 15;

/** The row of a stem by its fingerprint; -1 for a word that the table does not know. */
export function rowOf({ fingerprints }: WordTable, fingerprint: number): number {
  return placeOf(fingerprints, fingerprint);
}

/** Adds `factor` times a row to a dense vector, in place. */
export function addWord(table: WordTable, row: number, factor: number, sum: Float32Array): void {
  const step = factor * (table.steps[row] ?? 0);
  const from = row * table.dimensions;
  for (let at = 0; at < table.dimensions; at++) {
    const byte = table.codes[(from + at) >> 1] ?? 0;
    const code = (from + at) & 1 ? byte >> 4 : byte & 15;
    sum[at] = (sum[at] ?? 0) + step * (code - MIDDLE_CODE);
  }
}
