import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestFinder, indexLines } from '../../../src/nlu/classifier/nearest-lines.ts';
import type { SparseVector } from '../../../src/nlu/features/vectors.ts';
import { strongestColumns } from '../../../src/nlu/machine/strongest.ts';

const WIDTH = 6;

function sparse(dense: readonly number[]): SparseVector {
  const columns = Int32Array.from(dense.keys()).filter((column) => dense[column] !== 0);
  return { columns, values: Float32Array.from(columns, (column) => dense[column] ?? 0) };
}

/** The product of a query with the features that a line has, each worth one over the root of their number. */
function cosineToOutline(query: readonly number[], line: readonly number[]): number {
  const columns = [...line.keys()].filter((column) => line[column] !== 0);
  const product = columns.reduce((sum, column) => sum + (query[column] ?? 0), 0);
  return columns.length === 0 ? 0 : product / Math.sqrt(columns.length);
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
        const outlines = lines.map(({ vector }) => sparse(vector).columns);
        const index = indexLines(outlines, WIDTH);
        const findNearest = createNearestFinder(index);
        // Twice, to see that nothing is left over from the search before.
        findNearest(sparse([...query].reverse()), Int32Array.of(0), 3);
        const intentOf = Int32Array.from(lines, ({ intent }) => intent);
        const brute = [0, 1, 2].map((intent) =>
          Math.max(
            0,
            ...lines
              .filter((candidate) => candidate.intent === intent)
              .map(({ vector }) => cosineToOutline(query, vector)),
          ),
        );
        const found = findNearest(sparse(query), intentOf, 3);
        for (const intent of [0, 1, 2]) expect(found[intent]).toBeCloseTo(brute[intent] ?? 0, 4);
      }),
    );
  });
});

describe('strongestColumns', () => {
  it('agrees with sorting everything', () => {
    fc.assert(
      fc.property(denseVector, fc.integer({ min: 0, max: WIDTH }), (dense, most) => {
        const { columns, values } = sparse(dense);
        const sorted = [...columns.keys()]
          .sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other)
          .slice(0, most)
          .map((at) => columns[at] ?? 0)
          .sort((one, other) => one - other);
        expect([...strongestColumns({ columns, values }, most)]).toEqual(sorted);
      }),
    );
  });
});
