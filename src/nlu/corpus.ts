import { visitFeatures } from './features.ts';

/** The features of a text: in column `columns[i]`, and 1 + ln(how often), which damps repetition. */
export interface Bag {
  readonly columns: Int32Array;
  readonly dampedCounts: Float32Array;
}

/** Training texts with their features numbered in order of first appearance. */
export interface Corpus {
  readonly bags: readonly Bag[];
  /** Fingerprint of each column. */
  readonly fingerprints: Int32Array;
}

/** The features of a text, by fingerprint, with how often each occurs. */
export function countFeatures(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  visitFeatures(text, (fingerprint) => {
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  });
  return counts;
}

/** Reads the features of training texts, once: every later step works on the numbers. */
export function readCorpus(texts: readonly string[]): Corpus {
  const columnOf = new Map<number, number>();
  const bags = texts.map((text) => {
    const features = countFeatures(text);
    const columns = new Int32Array(features.size);
    let at = 0;
    for (const fingerprint of features.keys()) {
      const column = columnOf.get(fingerprint) ?? columnOf.size;
      columnOf.set(fingerprint, column);
      columns[at++] = column;
    }
    return { columns, dampedCounts: dampCounts(features) };
  });
  return { bags, fingerprints: Int32Array.from(columnOf.keys()) };
}

/** 1 + ln tf of each feature, in order. */
export function dampCounts(features: ReadonlyMap<number, number>): Float32Array {
  return Float32Array.from(features.values(), (count) => 1 + Math.log(count));
}
