import type { Spelling } from '../text/spelling.ts';
import { visitFeatures } from './features.ts';
import { isUnit } from './fingerprint.ts';

/** The features of a text, in parallel arrays. */
export interface Bag {
  readonly fingerprints: Int32Array;
  /** Column of each feature; UNKNOWN when it has none. */
  readonly columns: Int32Array;
  /** 1 + ln(how often it occurs), which damps repetition. */
  readonly dampedCounts: Float32Array;
}

/** Training texts with the features that are worth a column. */
export interface Corpus {
  readonly bags: readonly Bag[];
  /** Fingerprint of each column, in order of first appearance. */
  readonly fingerprints: Int32Array;
  /** In how many lines each column occurs. */
  readonly frequencies: Int32Array;
}

/** The number of a feature that has no column. */
export const UNKNOWN = -1;

/** The features of a text, by fingerprint, with how often each occurs. */
export function countFeatures(text: string, correct?: Spelling): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  visitFeatures(
    text,
    (fingerprint) => {
      counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
    },
    correct,
  );
  return counts;
}

/**
 * Reads the features of training texts, once: every later step works on the numbers. A feature of
 * a single line tells nothing of other lines and gets no column; but a word or a Han character
 * that occurred once is known, and coverage counts it.
 */
export function readCorpus(texts: readonly string[]): Corpus {
  const counted = texts.map((text) => countFeatures(text));
  const linesWith = new Map<number, number>();
  for (const features of counted) {
    for (const fingerprint of features.keys()) {
      linesWith.set(fingerprint, (linesWith.get(fingerprint) ?? 0) + 1);
    }
  }
  const fingerprints = Int32Array.from(linesWith.keys()).filter(
    (fingerprint) => isUnit(fingerprint) || linesWith.get(fingerprint) !== 1,
  );
  const columnOf = numberColumns(fingerprints);
  return {
    bags: counted.map((features) => fillBag(features, columnOf)),
    fingerprints,
    frequencies: fingerprints.map((fingerprint) => linesWith.get(fingerprint) ?? 0),
  };
}

/** The place of each fingerprint in a list. */
export function numberColumns(fingerprints: Int32Array): ReadonlyMap<number, number> {
  const columnOf = new Map<number, number>();
  for (const [column, fingerprint] of fingerprints.entries()) columnOf.set(fingerprint, column);
  return columnOf;
}

/** Numbers the counted features of a text. */
export function fillBag(
  features: ReadonlyMap<number, number>,
  columnOf: ReadonlyMap<number, number>,
): Bag {
  const fingerprints = Int32Array.from(features.keys());
  return {
    fingerprints,
    columns: fingerprints.map((fingerprint) => columnOf.get(fingerprint) ?? UNKNOWN),
    dampedCounts: Float32Array.from(features.values(), (count) => 1 + Math.log(count)),
  };
}
