import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOrder, decodeNumbers, encodeNumbers } from '../../../src/nlu/packing/exp-golomb.ts';

const numbers = fc.array(fc.oneof(fc.nat(20), fc.nat(100_000), fc.nat(2 ** 31 - 1)));

describe('encodeNumbers and decodeNumbers', () => {
  it('bring every number back, in the best order and any other', () => {
    fc.assert(
      fc.property(numbers, fc.nat(24), (values, order) => {
        for (const chosen of [order, bestOrder(values)]) {
          const bytes = encodeNumbers(values, chosen);
          expect([...decodeNumbers(bytes, chosen, new Int32Array(values.length))]).toEqual(values);
        }
      }),
    );
  });

  it('write the codes of the textbook: 1, 010, 011, 00100 in order 0', () => {
    expect([...encodeNumbers([0, 1, 2, 3], 0)]).toEqual([0b10100110, 0b01000000]);
    // Order 1 writes 0 to 3 as 10, 11, 0100, 0101.
    expect([...encodeNumbers([0, 1, 2, 3], 1)]).toEqual([0b10110100, 0b01010000]);
  });

  it('refuse what is no whole number of 31 bits, and bytes that end too early', () => {
    expect(() => encodeNumbers([-1], 0)).toThrow('whole numbers from 0 to 2^31 - 1');
    expect(() => encodeNumbers([1.5], 0)).toThrow(RangeError);
    expect(() => decodeNumbers(Uint8Array.of(1), 0, new Int32Array(1))).toThrow('ends too early');
  });
});

describe('bestOrder', () => {
  it('takes no more bits than any other order', () => {
    fc.assert(
      fc.property(numbers, fc.nat(24), (values, order) => {
        const best = encodeNumbers(values, bestOrder(values)).length;
        expect(best).toBeLessThanOrEqual(encodeNumbers(values, order).length);
      }),
    );
  });
});
