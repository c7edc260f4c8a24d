import { stemPrint } from '../../../src/nlu/features/features.ts';
import { addScaled } from './common-directions.ts';
import type { WordVector } from './read-vectors.ts';

/** The stems that a table is learnt for. Arrays have one place a stem; vectors lie row by row. */
export interface Vocabulary {
  readonly fingerprints: Int32Array;
  readonly vectors: Float32Array;
  /** How often the stem occurs in running text, as a share. */
  readonly priors: Float32Array;
  readonly dimensions: number;
}

interface Stem {
  readonly vector: Float64Array;
  prior: number;
}

const WORD = /^[a-z]+$/;
const EULER_MASCHERONI = 0.5772;

/**
 * Draws words together by their stems: a stem's vector is the sum of its words' unit vectors, each
 * by how frequent the word is (Zipf's law on its rank). Takes the stems that `occurring` names
 * first, then the most frequent ones, up to `most`.
 */
export function chooseVocabulary(
  words: readonly WordVector[],
  occurring: ReadonlySet<number>,
  most: number,
): Vocabulary {
  const dimensions = words[0]?.values.length ?? 0;
  const chosen = [...drawTogether(words, dimensions)]
    .sort(
      ([one, { prior }], [other, { prior: otherPrior }]) =>
        Number(occurring.has(other)) - Number(occurring.has(one)) ||
        otherPrior - prior ||
        one - other,
    )
    .slice(0, most);
  const vectors = new Float32Array(chosen.length * dimensions);
  for (const [row, [, { vector }]] of chosen.entries()) {
    const length = Math.hypot(...vector) || 1;
    vectors.set(
      vector.map((value) => value / length),
      row * dimensions,
    );
  }
  return {
    fingerprints: Int32Array.from(chosen, ([print]) => print),
    vectors,
    priors: Float32Array.from(chosen, ([, { prior }]) => prior),
    dimensions,
  };
}

function drawTogether(words: readonly WordVector[], dimensions: number): Map<number, Stem> {
  const stems = new Map<number, Stem>();
  // The harmonic sum of so many ranks: what makes the shares of Zipf's law add up to 1.
  const whole = Math.log(words.length) + EULER_MASCHERONI;
  for (const [rank, { word, values }] of words.entries()) {
    if (!WORD.test(word)) continue;
    const print = stemPrint(word);
    const stem = stems.get(print) ?? { vector: new Float64Array(dimensions), prior: 0 };
    const share = 1 / ((rank + 1) * whole);
    addScaled(stem.vector, values, share / (Math.hypot(...values) || 1));
    stem.prior += share;
    stems.set(print, stem);
  }
  return stems;
}
