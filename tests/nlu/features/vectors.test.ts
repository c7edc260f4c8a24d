import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/nlu/features/corpus.ts';
import { inverseDocumentFrequency } from '../../../src/nlu/features/idf.ts';
import { vectorise } from '../../../src/nlu/features/vectors.ts';
import { weightingOf } from '../../../src/nlu/features/weighting.ts';

const WORD = 0;
const CHARACTER = 1;

describe('inverseDocumentFrequency', () => {
  it('is ln((1 + lines) / (1 + frequency)) + 1, to a power', () => {
    expect(inverseDocumentFrequency(9, 4, 1)).toBeCloseTo(Math.LN2 + 1, 12);
    expect(inverseDocumentFrequency(9, 9, 0.75)).toBe(1);
  });
});

describe('vectorise', () => {
  const weighting = { idf: Float32Array.of(3, 2, 2, 0), unknownIdf: 1, wordBlock: 0.8 };

  it('gives the vector that the formulas give by hand', () => {
    // Block of words: 3 and 4, length 5, brought to 0.8. Block of characters: 2, brought to 1.
    const vector = vectorise(
      {
        fingerprints: Int32Array.of(WORD, WORD, CHARACTER),
        columns: Int32Array.of(0, 1, 2),
        dampedCounts: Float32Array.of(1, 2, 1),
      },
      weighting,
    );
    const whole = Math.sqrt(0.8 ** 2 + 1);
    expect([...vector.columns]).toEqual([0, 1, 2]);
    expect(vector.values[0]).toBeCloseTo((0.8 * 3) / 5 / whole, 6);
    expect(vector.values[1]).toBeCloseTo((0.8 * 4) / 5 / whole, 6);
    expect(vector.values[2]).toBeCloseTo(1 / whole, 6);
  });

  it('leaves unknown features out but counts them in the length', () => {
    // Words: 3 known, 1 without a column and 1 of a column that is left out.
    const vector = vectorise(
      {
        fingerprints: Int32Array.of(WORD, WORD, WORD),
        columns: Int32Array.of(0, -1, 3),
        dampedCounts: Float32Array.of(1, 1, 1),
      },
      weighting,
    );
    expect([...vector.columns]).toEqual([0]);
    expect(vector.values[0]).toBeCloseTo(3 / Math.sqrt(9 + 1 + 1), 6);
  });

  it('gives length 1 to every text whose features are all known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        (texts) => {
          // Twice over, so that no feature is left out for occurring in one line only.
          const corpus = readCorpus([...texts, ...texts]);
          const all = weightingOf(corpus.frequencies, corpus.bags.length);
          for (const bag of corpus.bags) {
            const vector = vectorise(bag, all);
            const length = Math.hypot(...vector.values);
            expect(length).toBeCloseTo(bag.columns.length === 0 ? 0 : 1, 5);
          }
        },
      ),
    );
  });
});
