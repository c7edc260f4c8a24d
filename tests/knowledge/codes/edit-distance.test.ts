import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/knowledge/codes/edit-distance.ts';

/** Optimal string alignment straight from its definition. */
function defined(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [leftRest, rightRest] = [left.slice(0, -1), right.slice(0, -1)];
  const same = left.at(-1) === right.at(-1) ? 0 : 1;
  const plain = Math.min(
    defined(leftRest, right) + 1,
    defined(left, rightRest) + 1,
    defined(leftRest, rightRest) + same,
  );
  const swapped = left.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  return swapped ? Math.min(plain, defined(left.slice(0, -2), right.slice(0, -2)) + 1) : plain;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('editDistance', () => {
  it('is the optimal string alignment, cut off above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(defined(left, right), limit + 1));
      }),
    );
  });

  it('counts a swap of neighbours as one', () => {
    expect(editDistance('hnoor', 'honor', 2)).toBe(1);
    expect(editDistance('honour', 'honor', 2)).toBe(1);
  });
});
