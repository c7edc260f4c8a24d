import { int32At } from './element.ts';
import type { SparseVector } from './vectors.ts';

/**
 * Sparse vectors end to end in two arrays (compressed rows): row r lies at `starts[r]` up to
 * `starts[r + 1]`. Side by side in memory they are read three times as fast as one by one.
 *
 * The inner loops read their arrays themselves and not through element.ts: what an engine learns
 * about a reader that all share, such as reads past an end elsewhere, costs them a third.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly squaredLengths: Float32Array;
}

/** Puts vectors end to end. */
export function stackRows(vectors: readonly SparseVector[]): SparseRows {
  const starts = new Int32Array(vectors.length + 1);
  let size = 0;
  for (const [row, vector] of vectors.entries()) {
    size += vector.columns.length;
    starts[row + 1] = size;
  }
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  for (const [row, vector] of vectors.entries()) {
    columns.set(vector.columns, starts[row]);
    values.set(vector.values, starts[row]);
  }
  const squaredLengths = Float32Array.from(vectors, (vector) => squaredLength(vector.values));
  return { starts, columns, values, squaredLengths };
}

/** The scalar product of a row with one of `count` dense vectors that lie side by side, column by column. */
export function dotRow(
  { starts, columns, values }: SparseRows,
  row: number,
  dense: Float32Array,
  count: number,
  vector: number,
): number {
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let i = starts[row] ?? 0; i < end; i++) {
    sum += (values[i] ?? 0) * (dense[(columns[i] ?? 0) * count + vector] ?? 0);
  }
  return sum;
}

/**
 * The scalar products of a row with every one of the dense vectors that lie side by side, column
 * by column. Two columns at a time, so that a sum is read and written half as often.
 */
export function dotAll(
  { starts, columns, values }: SparseRows,
  row: number,
  dense: Float32Array,
  into: Float64Array,
): void {
  const end = int32At(starts, row + 1);
  into.fill(0);
  for (let i = int32At(starts, row); i < end; i += 2) {
    const one = columns[i] ?? 0;
    // An odd last column goes with itself, and counts once.
    const other = i + 1 < end ? (columns[i + 1] ?? 0) : one;
    const otherValue = i + 1 < end ? (values[i + 1] ?? 0) : 0;
    addTwo(dense, one, values[i] ?? 0, other, otherValue, into);
  }
}

/** Adds two columns of dense vectors that lie side by side to sums, each times a value. */
function addTwo(
  dense: Float32Array,
  one: number,
  oneValue: number,
  other: number,
  otherValue: number,
  into: Float64Array,
): void {
  const from = one * into.length;
  const otherFrom = other * into.length;
  for (let at = 0; at < into.length; at++) {
    const products = oneValue * (dense[from + at] ?? 0) + otherValue * (dense[otherFrom + at] ?? 0);
    into[at] = (into[at] ?? 0) + products;
  }
}

/** Adds `factor` times a row to one of `count` dense vectors that lie side by side, in place. */
export function addRow(
  { starts, columns, values }: SparseRows,
  row: number,
  factor: number,
  dense: Float32Array,
  count: number,
  vector: number,
): void {
  const end = starts[row + 1] ?? 0;
  for (let i = starts[row] ?? 0; i < end; i++) {
    const place = (columns[i] ?? 0) * count + vector;
    dense[place] = (dense[place] ?? 0) + factor * (values[i] ?? 0);
  }
}

function squaredLength(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
