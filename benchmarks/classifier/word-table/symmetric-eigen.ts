/** The eigenvectors of a symmetric matrix, each a row, with their eigenvalues, largest first. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

const MOST_SWEEPS = 30;
const SETTLED = 1e-20;

/**
 * Jacobi's method (1846; Golub and Van Loan 8.5): turns one pair of axes after another until
 * nothing is left beside the diagonal. `matrix` is square and symmetric, row by row.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const rows = matrix.map((row) => row.slice());
  const axes = rows.map((_, at) => Float64Array.from(rows, (_, other) => (at === other ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && besideDiagonal(rows) > SETTLED; sweep++) {
    turnAll(rows, axes);
  }
  const values = rows.map((row, at) => row[at] ?? 0);
  const order = [...values.keys()].sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  return {
    values: order.map((at) => values[at] ?? 0),
    vectors: order.map((at) => axes[at] ?? new Float64Array()),
  };
}

function besideDiagonal(rows: readonly Float64Array[]): number {
  return rows.reduce(
    (sum, row, at) => row.reduce((s, value, other) => (at === other ? s : s + value * value), sum),
    0,
  );
}

function turnAll(rows: readonly Float64Array[], axes: readonly Float64Array[]): void {
  for (let one = 0; one < rows.length; one++) {
    for (let other = one + 1; other < rows.length; other++) turn(rows, axes, one, other);
  }
}

/** Turns two axes so that their common entry becomes 0. */
function turn(
  rows: readonly Float64Array[],
  axes: readonly Float64Array[],
  one: number,
  other: number,
): void {
  const [first, second] = [rows[one], rows[other]];
  if (!first || !second) return;
  const { cosine, sine } = angleOf(first[one] ?? 0, second[other] ?? 0, first[other] ?? 0);
  for (const row of rows) mix(row, one, row, other, cosine, sine);
  mixRows(first, second, cosine, sine);
  const [axis, otherAxis] = [axes[one], axes[other]];
  if (axis && otherAxis) mixRows(axis, otherAxis, cosine, sine);
}

/** The smaller of the angles that make the entry shared by two axes 0. */
function angleOf(one: number, other: number, shared: number) {
  if (shared === 0) return { cosine: 1, sine: 0 };
  const slope = (other - one) / (2 * shared);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope));
  const cosine = 1 / Math.hypot(1, tangent);
  return { cosine, sine: tangent * cosine };
}

function mixRows(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < one.length; at++) mix(one, at, other, at, cosine, sine);
}

/** Turns the pair of numbers in two places by an angle. */
function mix(
  left: Float64Array,
  at: number,
  right: Float64Array,
  place: number,
  cosine: number,
  sine: number,
): void {
  const [one, other] = [left[at] ?? 0, right[place] ?? 0];
  left[at] = cosine * one - sine * other;
  right[place] = sine * one + cosine * other;
}
