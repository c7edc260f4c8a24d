import { symmetricEigen } from './symmetric-eigen.ts';

/**
 * Takes the mean and the strongest common directions out of the rows of a matrix, in place. They
 * tell how frequent a word is rather than what it means ("all but the top": Mu, Viswanath 2018).
 */
export function removeCommonDirections(
  vectors: Float32Array,
  dimensions: number,
  directions: number,
): void {
  const rows = Array.from({ length: vectors.length / dimensions }, (_, row) =>
    vectors.subarray(row * dimensions, (row + 1) * dimensions),
  );
  const mean = new Float64Array(dimensions);
  for (const row of rows) addScaled(mean, row, 1 / rows.length);
  for (const row of rows) addScaled(row, mean, -1);
  const { vectors: axes } = symmetricEigen(covarianceOf(rows, dimensions));
  for (const axis of axes.slice(0, directions)) {
    for (const row of rows) addScaled(row, axis, -dot(row, axis));
  }
}

/** The mean of the products of every two dimensions, over rows. */
export function covarianceOf(
  rows: readonly ArrayLike<number>[],
  dimensions: number,
): readonly Float64Array[] {
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const row of rows) {
    for (const [at, line] of covariance.entries())
      addScaled(line, row, (row[at] ?? 0) / rows.length);
  }
  return covariance;
}

/** Adds `factor` times a vector to another, in place. */
export function addScaled(
  to: Float64Array | Float32Array,
  vector: ArrayLike<number>,
  factor: number,
): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + factor * (vector[at] ?? 0);
}

/** The scalar product. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
