import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemPrint } from '../../../src/nlu/features/features.ts';
import { packWordTable } from '../../../src/nlu/words/pack-word-table.ts';
import { unpackWordTable } from '../../../src/nlu/words/unpack-word-table.ts';
import { addWord, rowOf } from '../../../src/nlu/words/word-table.ts';
import { packSmall, smallTable } from './small-table.ts';

function valuesOf(table: ReturnType<typeof unpackWordTable>, row: number): Float32Array {
  const values = new Float32Array(table.dimensions);
  addWord(table, row, 1, values);
  return values;
}

describe('a word table', () => {
  it('finds a word by its stem, and no word that it does not hold', () => {
    const table = smallTable({ refund: [1, 0], card: [0, 1] });
    expect(rowOf(table, stemPrint('refunds'))).toBeGreaterThanOrEqual(0);
    expect(rowOf(table, stemPrint('refunded'))).toBe(rowOf(table, stemPrint('refund')));
    expect(rowOf(table, stemPrint('zebra'))).toBe(-1);
  });

  it('gives back rows of whole steps exactly', () => {
    const table = smallTable({ refund: [7.5, -0.5], card: [-1.5, 7.5] });
    expect([...valuesOf(table, rowOf(table, stemPrint('refund')))]).toEqual([7.5, -0.5]);
    expect([...valuesOf(table, rowOf(table, stemPrint('card')))]).toEqual([-1.5, 7.5]);
  });

  it('gives back any row within half of its largest step, or better by cutting the largest off', () => {
    const value = fc.float({ min: -4, max: 4, noNaN: true });
    const rows = fc.array(fc.array(value, { minLength: 8, maxLength: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const table = unpackWordTable(
          packWordTable({
            dimensions: 8,
            fingerprints: Int32Array.from(given, (_, at) => 4 * at),
            rows: Float32Array.from(given.flat()),
            sources: [],
          }),
        );
        for (const [at, row] of given.entries()) {
          const largest = Math.max(...row.map(Math.abs));
          const read = valuesOf(table, rowOf(table, 4 * at));
          const squares = row.reduce((sum, value, i) => sum + (value - (read[i] ?? 0)) ** 2, 0);
          // Half a step of largest / 7.5 in each of eight dimensions.
          expect(squares).toBeLessThanOrEqual(8 * (largest / 15) ** 2 * 1.0001 + 2);
        }
      }),
    );
  });

  it('keeps the names and sketches of its sources', () => {
    const sketch = Int32Array.of(-8, 0, 1024);
    expect(smallTable({ card: [1, 0] }, [{ name: 'a set', sketch }]).sources).toEqual([
      { name: 'a set', sketch },
    ]);
  });

  it('has the same bytes in whatever order the words come, and a key of its own', () => {
    const bytes = packSmall({ refund: [1, 0], card: [0, 1] });
    expect(packSmall({ card: [0, 1], refund: [1, 0] })).toEqual(bytes);
    expect(smallTable({ card: [0, 2] }).key).not.toBe(smallTable({ card: [0, 1] }).key);
  });

  it('refuses other bytes with a sentence', () => {
    const bytes = packSmall({ refund: [1, 0], card: [0, 1] });
    expect(() => unpackWordTable(Uint8Array.of(1, 2, 3))).toThrow('no word table of this version');
    expect(() => unpackWordTable(bytes.slice(0, -1))).toThrow(RangeError);
    expect(() => unpackWordTable(Uint8Array.of(...bytes, 0))).toThrow('goes on after its end');
  });
});
