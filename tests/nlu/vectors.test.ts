import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/nlu/corpus.ts';
import { inverseDocumentFrequency, learnIdf } from '../../src/nlu/idf.ts';
import { vectorise } from '../../src/nlu/vectors.ts';

const WORD = 0;
const CHARACTER = 1;

describe('inverseDocumentFrequency', () => {
  it('is ln((1 + lines) / (1 + frequency)) + 1, to a power', () => {
    expect(inverseDocumentFrequency(9, 4, 1)).toBeCloseTo(Math.LN2 + 1, 12);
    expect(inverseDocumentFrequency(9, 9, 0.75)).toBe(1);
  });
});

describe('vectorise', () => {
  it('gives the vector that the formulas give by hand', () => {
    // Block of words: 3 and 4, length 5, brought to 0.8. Block of characters: 2, brought to 1.
    const vector = vectorise(
      { columns: Int32Array.of(0, 1, 2, 3), dampedCounts: Float32Array.of(1, 2, 1, 1) },
      {
        idf: Float32Array.of(3, 2, 2, 0),
        fingerprints: Int32Array.of(WORD, WORD, CHARACTER, CHARACTER),
        wordBlock: 0.8,
      },
    );
    const whole = Math.sqrt(0.8 ** 2 + 1);
    expect([...vector.columns]).toEqual([0, 1, 2]);
    expect(vector.values[0]).toBeCloseTo((0.8 * 3) / 5 / whole, 6);
    expect(vector.values[1]).toBeCloseTo((0.8 * 4) / 5 / whole, 6);
    expect(vector.values[2]).toBeCloseTo(1 / whole, 6);
  });

  it('gives length 1 to every text with a known feature, and nothing to the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        (texts) => {
          const corpus = readCorpus(texts);
          const lines = Int32Array.from(texts.keys());
          const idf = learnIdf(corpus, lines, 0.75);
          for (const bag of corpus.bags) {
            const vector = vectorise(bag, {
              idf,
              fingerprints: corpus.fingerprints,
              wordBlock: 0.8,
            });
            const length = Math.hypot(...vector.values);
            expect(length).toBeCloseTo(vector.columns.length === 0 ? 0 : 1, 5);
          }
        },
      ),
    );
  });
});
