import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestFinder, indexLines } from '../../../src/nlu/classifier/nearest-lines.ts';
import { stackRows } from '../../../src/nlu/features/sparse-rows.ts';
import type { SparseVector } from '../../../src/nlu/features/vectors.ts';
import { strongest } from '../../../src/nlu/machine/strongest.ts';

const WIDTH = 6;

function sparse(dense: readonly number[]): SparseVector {
  const columns = Int32Array.from(dense.keys()).filter((column) => dense[column] !== 0);
  return { columns, values: Float32Array.from(columns, (column) => dense[column] ?? 0) };
}

const denseVector = fc.array(fc.integer({ min: 0, max: 3 }), {
  minLength: WIDTH,
  maxLength: WIDTH,
});

describe('createNearestFinder', () => {
  it('agrees with going through all lines one by one', () => {
    const line = fc.record({ vector: denseVector, intent: fc.integer({ min: -1, max: 2 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), denseVector, (lines, query) => {
        const index = indexLines(stackRows(lines.map(({ vector }) => sparse(vector))), WIDTH);
        const findNearest = createNearestFinder(index);
        // Twice, to see that nothing is left over from the search before.
        findNearest(sparse([...query].reverse()), Int32Array.of(0), 3);
        const intentOf = Int32Array.from(lines, ({ intent }) => intent);
        const brute = [0, 1, 2].map((intent) =>
          Math.max(
            0,
            ...lines
              .filter((candidate) => candidate.intent === intent)
              .map(({ vector }) => vector.reduce((sum, x, at) => sum + x * (query[at] ?? 0), 0)),
          ),
        );
        expect([...findNearest(sparse(query), intentOf, 3)]).toEqual(brute);
      }),
    );
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
