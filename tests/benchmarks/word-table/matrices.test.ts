import { describe, expect, it } from 'vitest';
import {
  covarianceOf,
  dot,
  removeCommonDirections,
} from '../../../benchmarks/classifier/word-table/common-directions.ts';
import { symmetricEigen } from '../../../benchmarks/classifier/word-table/symmetric-eigen.ts';
import { whitenWithinClasses } from '../../../benchmarks/classifier/word-table/whitening.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';

const random = seededRandom(8);
const noise = (size: number, spread = 1) =>
  Float32Array.from({ length: size }, () => spread * (random() - 0.5));

function expectNear(found: readonly number[], expected: ArrayLike<number>): void {
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(expected[at] ?? 0, 8);
}

describe('the eigenvectors of a symmetric matrix', () => {
  it('are those that a hand finds', () => {
    const { values, vectors } = symmetricEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
    expect(values[0]).toBeCloseTo(3, 10);
    expect(values[1]).toBeCloseTo(1, 10);
    expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 10);
  });

  it('are only stretched by the matrix, stand upright on one another, and come largest first', () => {
    const rows = Array.from({ length: 40 }, () => noise(7));
    const matrix = covarianceOf(rows, 7);
    const { values, vectors } = symmetricEigen(matrix);
    for (const [at, axis] of vectors.entries()) {
      const stretched = axis.map((value) => (values[at] ?? 0) * value);
      expectNear(
        matrix.map((row) => dot(row, axis)),
        stretched,
      );
      const upright = vectors.map((_, other) => (at === other ? 1 : 0));
      expectNear(
        vectors.map((other) => dot(axis, other)),
        upright,
      );
    }
    expect(values).toEqual([...values].sort((one, other) => other - one));
  });
});

describe('taking common directions out', () => {
  it('leaves rows without mean and without the strongest direction', () => {
    const rows = Array.from({ length: 60 }, () => {
      const common = random();
      return noise(3, 0.1).map((value, at) => value + (at === 1 ? 5 * common : 1));
    });
    const vectors = Float32Array.from(rows.flatMap((row) => [...row]));
    removeCommonDirections(vectors, 3, 1);
    const left = Array.from({ length: 60 }, (_, row) => vectors.subarray(3 * row, 3 * row + 3));
    for (let at = 0; at < 3; at++) {
      expect(left.reduce((sum, row) => sum + (row[at] ?? 0), 0) / 60).toBeCloseTo(0, 5);
    }
    expect(covarianceOf(left, 3)[1]?.[1]).toBeLessThan(0.01);
  });
});

describe('whitening within classes', () => {
  it('makes the lines of a class scatter alike in all directions', () => {
    const classOf = Array.from({ length: 600 }, (_, at) => at % 3);
    const vectors = classOf.map((number) => {
      const [first = 0, second = 0] = noise(2);
      return Float32Array.of(10 * first + 4 * number, second - number);
    });
    const projection = whitenWithinClasses(vectors, classOf, 2);
    const projected = vectors.map((vector) =>
      [0, 1].map((o) => vector.reduce((sum, v, i) => sum + v * (projection[2 * i + o] ?? 0), 0)),
    );
    const ofFirst = projected.filter((_, at) => classOf[at] === 0);
    const spreadOf = (o: number) => {
      const mean = ofFirst.reduce((sum, row) => sum + (row[o] ?? 0), 0) / ofFirst.length;
      return ofFirst.reduce((sum, row) => sum + ((row[o] ?? 0) - mean) ** 2, 0) / ofFirst.length;
    };
    // Before, one direction had a hundred times the variance of the other; shrinkage leaves some.
    expect(Math.max(spreadOf(0), spreadOf(1)) / Math.min(spreadOf(0), spreadOf(1))).toBeLessThan(8);
  });

  it('keeps the directions in which the classes differ where fewer are wanted', () => {
    const classOf = Array.from({ length: 200 }, (_, at) => at % 2);
    const vectors = classOf.map((number) =>
      noise(3).map((v, at) => v + (at === 2 ? 3 * number : 0)),
    );
    const projection = whitenWithinClasses(vectors, classOf, 1);
    expect(projection).toHaveLength(3);
    const sizes = [...projection].map(Math.abs);
    expect(Math.max(...sizes)).toBe(sizes[2]);
  });
});
