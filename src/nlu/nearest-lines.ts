import type { SparseRows } from './sparse-rows.ts';
import type { SparseVector } from './vectors.ts';

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
    const end = rows.starts[line + 1] ?? 0;
    for (let i = rows.starts[line] ?? 0; i < end; i++) {
      const column = rows.columns[i] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      lines[place] = line;
      values[place] = rows.values[i] ?? 0;
    }
  }
  return { starts, lines, values, step: 1, lineCount };
}

/** Where each column's postings begin, when they lie in order of the columns. */
function countStarts(columns: Int32Array, width: number): Int32Array {
  const starts = new Int32Array(width + 1);
  for (const column of columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  let sum = 0;
  return starts.map((count) => {
    sum += count;
    return sum;
  });
}

/** The cosine of a vector to every training line. */
export function cosines(index: LineIndex, vector: SparseVector): Float32Array {
  const sums = new Float32Array(index.lineCount);
  for (let i = 0; i < vector.columns.length; i++) {
    addPostings(index, vector.columns[i] ?? 0, (vector.values[i] ?? 0) * index.step, sums);
  }
  return sums;
}

function addPostings(index: LineIndex, column: number, factor: number, sums: Float32Array): void {
  const { lines, values } = index;
  const end = index.starts[column + 1] ?? 0;
  for (let i = index.starts[column] ?? 0; i < end; i++) {
    const line = lines[i] ?? 0;
    sums[line] = (sums[line] ?? 0) + factor * (values[i] ?? 0);
  }
}

/**
 * The highest cosine among the lines of each intent, 0 for an intent without lines.
 * `intentOf` gives the intent of each line; a negative number leaves the line out.
 */
export function nearestOfIntents(
  lineCosines: Float32Array,
  intentOf: Int32Array | Int16Array,
  intents: number,
): Float32Array {
  const nearest = new Float32Array(intents);
  for (let line = 0; line < lineCosines.length; line++) {
    const intent = intentOf[line] ?? -1;
    const cosine = lineCosines[line] ?? 0;
    if (intent >= 0 && cosine > (nearest[intent] ?? 0)) nearest[intent] = cosine;
  }
  return nearest;
}
