import { float32At, int32At } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';

/**
 * The training lines by feature (an inverted index): the lines that have column c lie at
 * `starts[c]` up to `starts[c + 1]`. A line is remembered by its few strongest features, all of
 * the same value, so that its length is 1.
 */
export interface LineIndex {
  readonly starts: Int32Array;
  readonly lines: Int32Array;
  /** By how many features each line is remembered: each has a value of one over the root of it. */
  readonly sizes: Uint8Array;
}

/** An index of lines by their outlines: the columns of each, none for a line that is not looked for. */
export function indexLines(outlines: readonly Int32Array[], width: number): LineIndex {
  const starts = countStarts(outlines, width);
  const next = starts.slice();
  const lines = new Int32Array(int32At(starts, width));
  for (const [line, columns] of outlines.entries()) {
    for (const column of columns) {
      const place = int32At(next, column);
      next[column] = place + 1;
      lines[place] = line;
    }
  }
  return { starts, lines, sizes: Uint8Array.from(outlines, (columns) => columns.length) };
}

/** Where each column's postings begin, when they lie in order of the columns. */
function countStarts(outlines: readonly Int32Array[], width: number): Int32Array {
  const starts = new Int32Array(width + 1);
  for (const columns of outlines) {
    for (const column of columns) starts[column + 1] = int32At(starts, column + 1) + 1;
  }
  let sum = 0;
  return starts.map((count) => {
    sum += count;
    return sum;
  });
}

/**
 * Finds, for a vector, the highest cosine to a training line of each intent; 0 for an intent
 * without lines. `intentOf` gives the intent of each line, a negative number leaves a line out.
 */
export type NearestFinder = (
  vector: SparseVector,
  intentOf: Int32Array | Int16Array,
  intents: number,
) => Float32Array;

/** A finder over an index. It keeps its scratch space, as clearing that anew costs more than the sums. */
export function createNearestFinder(index: LineIndex): NearestFinder {
  const sums = new Float32Array(index.sizes.length);
  const touched = new Int32Array(index.sizes.length);
  return (vector, intentOf, intents) => {
    let count = 0;
    for (let i = 0; i < vector.columns.length; i++) {
      const factor = float32At(vector.values, i);
      count = addPostings(index, int32At(vector.columns, i), factor, { sums, touched, count });
    }
    const nearest = new Float32Array(intents);
    for (let i = 0; i < count; i++) {
      const line = int32At(touched, i);
      const cosine = float32At(sums, line) / Math.sqrt(index.sizes[line] ?? 1);
      raise(nearest, intentOf[line] ?? -1, cosine);
      sums[line] = 0;
    }
    return nearest;
  };
}

/** Cosines so far, and the lines that have one. */
interface Scratch {
  readonly sums: Float32Array;
  readonly touched: Int32Array;
  readonly count: number;
}

/** Adds one column's postings to the sums; gives how many lines are touched now. */
function addPostings(index: LineIndex, column: number, factor: number, scratch: Scratch): number {
  const { lines } = index;
  const { sums, touched } = scratch;
  const end = int32At(index.starts, column + 1);
  let count = scratch.count;
  for (let i = int32At(index.starts, column); i < end; i++) {
    const line = int32At(lines, i);
    const sum = float32At(sums, line);
    if (sum === 0) touched[count++] = line;
    sums[line] = sum + factor;
  }
  return count;
}

function raise(nearest: Float32Array, intent: number, cosine: number): void {
  if (intent >= 0 && cosine > float32At(nearest, intent)) nearest[intent] = cosine;
}
