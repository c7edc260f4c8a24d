/** A stretch of a matrix that lies row by row: `size` numbers from `from` on. */
export interface Stretch {
  readonly matrix: Float32Array;
  readonly from: number;
}

/** The scalar product of a vector with the stretch of as many numbers. */
export function dotStretch({ matrix, from }: Stretch, vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (matrix[from + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Adds `factor` times a vector to a stretch, in place. */
export function addToStretch(
  { matrix, from }: Stretch,
  vector: Float32Array,
  factor: number,
): void {
  for (let i = 0; i < vector.length; i++) {
    matrix[from + i] = (matrix[from + i] ?? 0) + factor * (vector[i] ?? 0);
  }
}

/** Adds `factor` times a stretch to a vector, in place. */
export function addStretch({ matrix, from }: Stretch, vector: Float32Array, factor: number): void {
  for (let i = 0; i < vector.length; i++) {
    vector[i] = (vector[i] ?? 0) + factor * (matrix[from + i] ?? 0);
  }
}
