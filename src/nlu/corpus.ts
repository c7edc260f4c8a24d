import { visitFeatures } from './features.ts';

/** The features of a text, in parallel arrays. */
export interface Bag {
  readonly fingerprints: Int32Array;
  /** Number of each feature; -1 when training never saw it. */
  readonly columns: Int32Array;
  /** 1 + ln(how often it occurs), which damps repetition. */
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
  const bags = texts.map((text) =>
    fillBag(countFeatures(text), (fingerprint) => {
      const column = columnOf.get(fingerprint) ?? columnOf.size;
      columnOf.set(fingerprint, column);
      return column;
    }),
  );
  return { bags, fingerprints: Int32Array.from(columnOf.keys()) };
}

/** Numbers the counted features of a text. */
export function fillBag(
  features: ReadonlyMap<number, number>,
  numberOf: (fingerprint: number) => number,
): Bag {
  const fingerprints = Int32Array.from(features.keys());
  return {
    fingerprints,
    columns: fingerprints.map(numberOf),
    dampedCounts: Float32Array.from(features.values(), (count) => 1 + Math.log(count)),
  };
}
