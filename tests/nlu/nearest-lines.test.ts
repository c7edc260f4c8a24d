import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosines, indexLines, nearestOfIntents } from '../../src/nlu/nearest-lines.ts';
import { stackRows } from '../../src/nlu/sparse-rows.ts';
import { strongest } from '../../src/nlu/strongest.ts';
import type { SparseVector } from '../../src/nlu/vectors.ts';

const WIDTH = 6;

function sparse(dense: readonly number[]): SparseVector {
  const columns = Int32Array.from(dense.keys()).filter((column) => dense[column] !== 0);
  return { columns, values: Float32Array.from(columns, (column) => dense[column] ?? 0) };
}

const denseVector = fc.array(fc.integer({ min: 0, max: 3 }), {
  minLength: WIDTH,
  maxLength: WIDTH,
});

describe('cosines', () => {
  it('agree with going through all lines one by one', () => {
    fc.assert(
      fc.property(
        fc.array(denseVector, { minLength: 1, maxLength: 8 }),
        denseVector,
        (lines, query) => {
          const index = indexLines(stackRows(lines.map(sparse)), WIDTH);
          const brute = lines.map((line) =>
            line.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0),
          );
          expect([...cosines(index, sparse(query))]).toEqual(brute);
        },
      ),
    );
  });
});

describe('nearestOfIntents', () => {
  it('takes the best line of each intent and leaves out lines of none', () => {
    const lineCosines = Float32Array.of(0.25, 0.5, 0.75, 1);
    const nearest = nearestOfIntents(lineCosines, Int32Array.of(0, 0, 1, -1), 3);
    expect([...nearest]).toEqual([0.5, 0.75, 0]);
  });
});

describe('strongest', () => {
  it('keeps the largest values in the order of their columns, at length 1', () => {
    const { columns, values } = strongest(sparse([3, 1, 0, 4, 2, 0]), 2);
    expect([...columns]).toEqual([0, 3]);
    expect(values[0]).toBeCloseTo(0.6, 6);
    expect(values[1]).toBeCloseTo(0.8, 6);
  });

  it('gives an empty vector for an empty one', () => {
    expect(strongest(sparse([0, 0]), 4).columns).toHaveLength(0);
  });
});
