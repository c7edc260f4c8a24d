import { float32At, int32At } from '../features/element.ts';
import type { SparseRows } from '../features/sparse-rows.ts';
import type { SparseVector } from '../features/vectors.ts';

/**
 * The training lines by feature (an inverted index): the lines that have column c, and with which
 * value, lie at `starts[c]` up to `starts[c + 1]`. Values are whole steps of `step`.
 */
export interface LineIndex {
  readonly starts: Int32Array;
  readonly lines: Uint16Array | Int32Array;
  readonly values: Float32Array | Int8Array;
  readonly step: number;
  readonly lineCount: number;
}

/** Turns rows into an inverted index of the same numbers. */
export function indexLines(rows: SparseRows, width: number): LineIndex {
  const starts = countStarts(rows.columns, width);
  const next = starts.slice();
  const lines = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  const lineCount = rows.starts.length - 1;
  for (let line = 0; line < lineCount; line++) {
    const end = int32At(rows.starts, line + 1);
    for (let i = int32At(rows.starts, line); i < end; i++) {
      const column = int32At(rows.columns, i);
      const place = int32At(next, column);
      next[column] = place + 1;
      lines[place] = line;
      values[place] = float32At(rows.values, i);
    }
  }
  return { starts, lines, values, step: 1, lineCount };
}

/** Where each column's postings begin, when they lie in order of the columns. */
function countStarts(columns: Int32Array, width: number): Int32Array {
  const starts = new Int32Array(width + 1);
  for (const column of columns) starts[column + 1] = int32At(starts, column + 1) + 1;
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
  const sums = new Float32Array(index.lineCount);
  const touched = new Int32Array(index.lineCount);
  return (vector, intentOf, intents) => {
    let count = 0;
    for (let i = 0; i < vector.columns.length; i++) {
      const factor = float32At(vector.values, i) * index.step;
      count = addPostings(index, int32At(vector.columns, i), factor, { sums, touched, count });
    }
    const nearest = new Float32Array(intents);
    for (let i = 0; i < count; i++) {
      const line = int32At(touched, i);
      raise(nearest, intentOf[line] ?? -1, float32At(sums, line));
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
  const { lines, values } = index;
  const { sums, touched } = scratch;
  const end = int32At(index.starts, column + 1);
  let count = scratch.count;
  for (let i = int32At(index.starts, column); i < end; i++) {
    const line = lines[i] ?? 0;
    const sum = float32At(sums, line);
    if (sum === 0) touched[count++] = line;
    sums[line] = sum + factor * (values[i] ?? 0);
  }
  return count;
}

function raise(nearest: Float32Array, intent: number, cosine: number): void {
  if (intent >= 0 && cosine > float32At(nearest, intent)) nearest[intent] = cosine;
}
