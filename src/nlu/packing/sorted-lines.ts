import { BACKGROUND } from '../machine/one-vs-rest.ts';

/** Training lines in the order of their intents: then a count for each intent says whose each is. */
export interface SortedLines {
  /** How many lines each intent has. */
  readonly counts: Int32Array;
  /** Where each line stands; BACKGROUND for a background line, which the pack leaves out. */
  readonly placeOf: Int32Array;
}

/** Sorts lines by intent; lines of one intent keep their order. */
export function sortLines(intentOf: Int32Array, intents: number): SortedLines {
  const counts = new Int32Array(intents);
  for (const intent of intentOf) {
    if (intent !== BACKGROUND) counts[intent] = (counts[intent] ?? 0) + 1;
  }
  const next = startsOf(counts);
  const placeOf = intentOf.map((intent) => {
    if (intent === BACKGROUND) return BACKGROUND;
    const place = next[intent] ?? 0;
    next[intent] = place + 1;
    return place;
  });
  return { counts, placeOf };
}

/** The intent of each line of sorted lines. */
export function intentsOfLines(counts: Int32Array): Int16Array {
  const starts = startsOf(counts);
  const intentOf = new Int16Array(starts.at(-1) ?? 0);
  for (const intent of counts.keys()) intentOf.fill(intent, starts[intent], starts[intent + 1]);
  return intentOf;
}

/** Where each of several lists of such lengths begins when they lie end to end, and then where the last one ends. */
export function startsOf(counts: Int32Array | Uint8Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    sum += counts[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}
