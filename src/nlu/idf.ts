import type { Corpus } from './corpus.ts';
import { isUnit } from './fingerprint.ts';

/**
 * Smoothed inverse document frequency, ln((1 + lines) / (1 + frequency)) + 1 (scikit-learn's form),
 * to a power.
 */
export function inverseDocumentFrequency(lines: number, frequency: number, power: number): number {
  return (Math.log((1 + lines) / (1 + frequency)) + 1) ** power;
}

/**
 * The weight of each column over the given lines; 0 leaves the feature out. So it is for a feature
 * of no line, and for one of a single line, which tells nothing of other lines; but a word or a
 * Han character that occurred once is known, and coverage counts it.
 */
export function learnIdf(corpus: Corpus, lines: Int32Array, power: number): Float32Array {
  return countLines(corpus, lines).map((frequency, column) => {
    const needed = isUnit(corpus.fingerprints[column] ?? 0) ? 1 : 2;
    return frequency < needed ? 0 : inverseDocumentFrequency(lines.length, frequency, power);
  });
}

/** In how many of the given lines each column occurs. */
export function countLines(corpus: Corpus, lines: Int32Array): Float32Array {
  const frequencies = new Float32Array(corpus.fingerprints.length);
  for (const line of lines) {
    for (const column of corpus.bags[line]?.columns ?? []) {
      frequencies[column] = (frequencies[column] ?? 0) + 1;
    }
  }
  return frequencies;
}
