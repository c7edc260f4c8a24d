import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedKeys } from '../../../src/nlu/features/sorted-keys.ts';

const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('sortedKeys', () => {
  it('tells the place of every key, and that another has none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number), number, (keys, other) => {
        const ascending = Int32Array.from(keys).sort();
        const { numberOf } = sortedKeys(ascending);
        expect(Array.from(ascending, numberOf)).toEqual([...ascending.keys()]);
        expect(numberOf(other)).toBe(ascending.indexOf(other));
      }),
    );
  });
});
