import type { Spelling } from '../text/spelling.ts';
import { columnKey } from './column-key.ts';
import { int32At } from './element.ts';
import { visitFeatures } from './features.ts';
import { isUnit } from './fingerprint.ts';
import { createKeyTable, type KeyNumbers, UNKNOWN } from './key-table.ts';

/** How often each feature of a text occurs: in parallel arrays, by ascending fingerprint. */
export interface FeatureCounts {
  readonly fingerprints: Int32Array;
  readonly counts: Float32Array;
}

/** The features of a text with their columns. */
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
  /** Key of each column, in order of first appearance. */
  readonly keys: Int32Array;
  /** In how many lines each column occurs. */
  readonly frequencies: Int32Array;
}

/** The features of a text, each once. */
export function countFeatures(text: string, correct?: Spelling): FeatureCounts {
  const visited: number[] = [];
  visitFeatures(
    text,
    (fingerprint) => {
      visited.push(fingerprint);
    },
    correct,
  );
  const all = new Int32Array(visited).sort();
  const counts = new Float32Array(all.length);
  let size = 0;
  for (let at = 0; at < all.length; at++) {
    const fingerprint = int32At(all, at);
    if (size === 0 || int32At(all, size - 1) !== fingerprint) all[size++] = fingerprint;
    counts[size - 1] = (counts[size - 1] ?? 0) + 1;
  }
  return { fingerprints: all.slice(0, size), counts: counts.slice(0, size) };
}

/**
 * Reads the features of training texts, once: every later step works on the numbers. A feature of
 * a single line tells nothing of other lines and gets no column; but a word or a Han character
 * that occurred once is known, and coverage counts it.
 */
export function readCorpus(texts: readonly string[]): Corpus {
  const counted = texts.map((text) => countFeatures(text));
  const met = createKeyTable(8 * texts.length);
  const numbered = counted.map(({ fingerprints }) =>
    fingerprints.map((fingerprint) => met.add(columnKey(fingerprint))),
  );
  const keys = met.keys();
  const linesWith = new Int32Array(keys.length);
  for (const numbers of numbered) {
    for (const number of numbers) linesWith[number] = int32At(linesWith, number) + 1;
  }
  const kept = Int32Array.from(keys.keys()).filter(
    (number) => isUnit(int32At(keys, number)) || int32At(linesWith, number) !== 1,
  );
  const columnOf = new Int32Array(keys.length).fill(UNKNOWN);
  for (const [column, number] of kept.entries()) columnOf[number] = column;
  return {
    bags: counted.map((features, line) => {
      const numbers = numbered[line] ?? new Int32Array();
      return toBag(
        features,
        numbers.map((number) => int32At(columnOf, number)),
      );
    }),
    keys: kept.map((number) => int32At(keys, number)),
    frequencies: kept.map((number) => int32At(linesWith, number)),
  };
}

/** Numbers the counted features of a text. */
export function fillBag(features: FeatureCounts, columnOf: KeyNumbers): Bag {
  const columns = features.fingerprints.map((print) => columnOf.numberOf(columnKey(print)));
  return toBag(features, columns);
}

function toBag({ fingerprints, counts }: FeatureCounts, columns: Int32Array): Bag {
  return { fingerprints, columns, dampedCounts: counts.map((count) => 1 + Math.log(count)) };
}
