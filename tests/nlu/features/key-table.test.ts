import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../src/nlu/features/column-key.ts';
import { blockOf, isUnit } from '../../../src/nlu/features/fingerprint.ts';
import { createKeyTable } from '../../../src/nlu/features/key-table.ts';

const print = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('createKeyTable', () => {
  it('numbers keys in their order, whatever it holds and however it has grown', () => {
    fc.assert(
      fc.property(fc.array(print, { maxLength: 1500 }), print, (keys, other) => {
        const table = createKeyTable(0);
        const distinct = [...new Set(keys)];
        expect(keys.map(table.add)).toEqual(keys.map((key) => distinct.indexOf(key)));
        expect([...table.keys()]).toEqual(distinct);
        expect(distinct.map(table.numberOf)).toEqual([...distinct.keys()]);
        expect(table.numberOf(other)).toBe(distinct.indexOf(other));
      }),
      { numRuns: 20 },
    );
  });
});

describe('columnKey', () => {
  it('keeps the marks and is never negative', () => {
    fc.assert(
      fc.property(print, (fingerprint) => {
        const key = columnKey(fingerprint);
        expect(blockOf(key)).toBe(blockOf(fingerprint));
        expect(isUnit(key)).toBe(isUnit(fingerprint));
        expect(key).toBeGreaterThanOrEqual(0);
        expect(key).toBeLessThan(2 ** 26);
      }),
    );
  });
});
