import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, dotAll, dotRow, stackRows } from '../../../src/nlu/features/sparse-rows.ts';

const VECTORS = 3;
const WIDTH = 8;
const whole = fc.integer({ min: -9, max: 9 });
const row = fc.uniqueArray(fc.nat(WIDTH - 1)).chain((columns) =>
  fc.record({
    columns: fc.constant(Int32Array.from(columns)),
    values: fc
      .array(whole, { minLength: columns.length, maxLength: columns.length })
      .map((values) => Float32Array.from(values)),
  }),
);
const dense = fc
  .array(whole, { minLength: WIDTH * VECTORS, maxLength: WIDTH * VECTORS })
  .map((values) => Float32Array.from(values));

describe('dotRow and dotAll', () => {
  it('give the scalar products, of one dense vector or of all side by side', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), dense, (vectors, weights) => {
        const rows = stackRows(vectors);
        for (const [at, { columns, values }] of vectors.entries()) {
          const expected = Array.from({ length: VECTORS }, (_, vector) =>
            columns.reduce(
              (sum, column, i) =>
                sum + (values[i] ?? 0) * (weights[column * VECTORS + vector] ?? 0),
              0,
            ),
          );
          const all = new Float64Array(VECTORS).fill(99);
          dotAll(rows, at, weights, all);
          expect([...all]).toEqual(expected);
          expect(expected.map((_, i) => dotRow(rows, at, weights, VECTORS, i))).toEqual(expected);
        }
      }),
    );
  });
});

describe('addRow', () => {
  it('moves one dense vector by the row, so that the product grows by its squared length', () => {
    fc.assert(
      fc.property(row, dense, (vector, weights) => {
        const rows = stackRows([vector]);
        const before = [0, 1, 2].map((i) => dotRow(rows, 0, weights, VECTORS, i));
        addRow(rows, 0, 2, weights, VECTORS, 1);
        const after = [0, 1, 2].map((i) => dotRow(rows, 0, weights, VECTORS, i));
        const [first = 0, second = 0, third = 0] = before;
        expect(after).toEqual([first, second + 2 * (rows.squaredLengths[0] ?? 0), third]);
      }),
    );
  });
});
