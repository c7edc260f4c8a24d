import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontCode, frontDecode } from '../../../src/nlu/text/front-coding.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', "'"), minLength: 1, maxLength: 40 });

describe('front coding', () => {
  it('writes a word by what it shares with the one before', () => {
    expect(frontCode(['card', 'cards', 'care', 'pay'])).toBe('AcardEsDeApay');
  });

  it('gives the same words back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const sorted = [...words].sort();
        expect(frontDecode(frontCode(sorted))).toEqual(sorted);
      }),
    );
  });
});
