import { addScaled, covarianceOf } from './common-directions.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const SHRINKAGE = 0.1;

/**
 * A projection after which the vectors of one class scatter alike in all directions: the within-class
 * covariance to the power -1/2, shrunk towards a multiple of the identity. Where fewer dimensions are
 * wanted, those in which the classes' means differ most (Fisher's discriminant, Rao 1948).
 * Gives a matrix of as many rows as dimensions, and `outputs` columns, row by row.
 */
export function whitenWithinClasses(
  vectors: readonly Float32Array[],
  classOf: readonly number[],
  outputs: number,
): Float32Array {
  const inputs = vectors[0]?.length ?? 0;
  const means = meansOf(vectors, classOf);
  const residuals = vectors.map((vector, at) => {
    const mean = means.get(classOf[at] ?? 0);
    return vector.map((value, i) => value - (mean?.[i] ?? 0));
  });
  const whitener = inverseRoot(covarianceOf(residuals, inputs));
  const whitened = [...means.values()].map((mean) => times(mean, whitener));
  const axes = symmetricEigen(covarianceOf(whitened, inputs)).vectors.slice(0, outputs);
  const projection = new Float32Array(inputs * outputs);
  for (const [i, row] of whitener.entries()) {
    for (const [o, axis] of axes.entries()) {
      projection[i * outputs + o] = row.reduce(
        (sum, value, at) => sum + value * (axis[at] ?? 0),
        0,
      );
    }
  }
  return projection;
}

function meansOf(vectors: readonly Float32Array[], classOf: readonly number[]) {
  const sums = new Map<number, Float64Array>();
  const counts = new Map<number, number>();
  for (const [at, vector] of vectors.entries()) {
    const number = classOf[at] ?? 0;
    const sum = sums.get(number) ?? new Float64Array(vector.length);
    addScaled(sum, vector, 1);
    sums.set(number, sum);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return new Map(
    [...sums].map(([number, sum]) => [
      number,
      sum.map((value) => value / (counts.get(number) ?? 1)),
    ]),
  );
}

/** A shrunk covariance to the power -1/2. */
function inverseRoot(covariance: readonly Float64Array[]): readonly Float64Array[] {
  const size = covariance.length;
  const trace = covariance.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const shrunk = covariance.map((row, at) =>
    row.map(
      (value, other) => (1 - SHRINKAGE) * value + (at === other ? (SHRINKAGE * trace) / size : 0),
    ),
  );
  const { values, vectors } = symmetricEigen(shrunk);
  const root = covariance.map(() => new Float64Array(size));
  for (const [at, axis] of vectors.entries()) {
    const factor = 1 / Math.sqrt(values[at] ?? 1);
    for (const [i, row] of root.entries()) addScaled(row, axis, factor * (axis[i] ?? 0));
  }
  return root;
}

function times(vector: Float64Array, matrix: readonly Float64Array[]): Float64Array {
  const product = new Float64Array(vector.length);
  for (const [at, row] of matrix.entries()) addScaled(product, row, vector[at] ?? 0);
  return product;
}
