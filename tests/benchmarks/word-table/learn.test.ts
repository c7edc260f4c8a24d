import { describe, expect, it } from 'vitest';
import { occurringStems } from '../../../benchmarks/classifier/word-table/examples.ts';
import { learnTable } from '../../../benchmarks/classifier/word-table/learn.ts';
import { adagrad, adam } from '../../../benchmarks/classifier/word-table/optimisers.ts';
import { chooseVocabulary } from '../../../benchmarks/classifier/word-table/vocabulary.ts';
import { stemPrint } from '../../../src/nlu/features/features.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';

const random = seededRandom(5);
const SUBJECTS = ['money', 'cash', 'funds', 'parcel', 'package', 'delivery'];
const WORDS = ['the', ...SUBJECTS, 'zebra'].map((word) => ({
  word,
  values: Float32Array.from({ length: 8 }, () => random() - 0.5),
}));
const SOURCE = {
  name: 'small',
  lines: Array.from({ length: 60 }, (_, at) => ({
    text: `where is the ${SUBJECTS[at % 6]} and the ${SUBJECTS[(at % 6 < 3 ? 0 : 3) + (at % 3)]}`,
    intent: at % 6 < 3 ? 'money' : 'parcel',
  })),
};
const vocabulary = chooseVocabulary(WORDS, occurringStems([SOURCE]), 7);

function learn(): { readonly rows: Float32Array; readonly losses: readonly number[] } {
  const losses: number[] = [];
  const rows = learnTable(vocabulary, [SOURCE], 4, (_, loss) => losses.push(loss));
  return { rows, losses };
}

describe('the vocabulary of a table', () => {
  it('takes the words of the sources first, then the most frequent ones', () => {
    expect([...vocabulary.fingerprints]).not.toContain(stemPrint('zebra'));
    expect([...vocabulary.fingerprints]).toContain(stemPrint('delivery'));
    expect(chooseVocabulary(WORDS, new Set(), 1).fingerprints[0]).toBe(stemPrint('the'));
  });

  it('draws the forms of a word together, the frequent one counting more', () => {
    const forms = [
      { word: 'pay', values: Float32Array.of(1, 0) },
      { word: 'pays', values: Float32Array.of(0, 1) },
    ];
    const { vectors, fingerprints } = chooseVocabulary(forms, new Set(), 10);
    expect(fingerprints).toHaveLength(1);
    // Zipf: the second word is half as frequent.
    expect((vectors[1] ?? 0) / (vectors[0] ?? 1)).toBeCloseTo(0.5, 5);
  });
});

describe('learning a table', () => {
  it('loses less from epoch to epoch, and gives the same rows again', () => {
    const { rows, losses } = learn();
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0);
    expect(rows).toHaveLength(7 * 4);
    expect(learn().rows).toEqual(rows);
  });
});

describe('the optimisers', () => {
  it('step by their rate at first, against the slope, and clear it', () => {
    for (const optimiser of [adam(2, 0.1), adagrad(2, 0.1)]) {
      const parameters = Float32Array.of(1, 1);
      const gradient = Float32Array.of(4, -0.5);
      optimiser(parameters, gradient);
      expect(parameters[0]).toBeCloseTo(0.9, 5);
      expect(parameters[1]).toBeCloseTo(1.1, 5);
      expect([...gradient]).toEqual([0, 0]);
    }
  });
});
