import { float32At, int32At } from './element.ts';
import type { SparseVector } from './vectors.ts';

/**
 * Sparse vectors end to end in two arrays (compressed rows): row r lies at `starts[r]` up to
 * `starts[r + 1]`. Side by side in memory they are read three times as fast as one by one.
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
  const end = int32At(starts, row + 1);
  let sum = 0;
  for (let i = int32At(starts, row); i < end; i++) {
    sum += float32At(values, i) * float32At(dense, int32At(columns, i) * count + vector);
  }
  return sum;
}

/** The scalar products of a row with every one of the dense vectors that lie side by side, column by column. */
export function dotAll(
  { starts, columns, values }: SparseRows,
  row: number,
  dense: Float32Array,
  into: Float32Array,
): void {
  const end = int32At(starts, row + 1);
  const count = into.length;
  into.fill(0);
  for (let i = int32At(starts, row); i < end; i++) {
    const from = int32At(columns, i) * count;
    const value = float32At(values, i);
    for (let at = 0; at < count; at++)
      into[at] = float32At(into, at) + value * float32At(dense, from + at);
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
  const end = int32At(starts, row + 1);
  for (let i = int32At(starts, row); i < end; i++) {
    const place = int32At(columns, i) * count + vector;
    dense[place] = float32At(dense, place) + factor * float32At(values, i);
  }
}

function squaredLength(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
