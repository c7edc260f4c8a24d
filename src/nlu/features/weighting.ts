import { SETTINGS } from '../classifier/settings.ts';
import { inverseDocumentFrequency } from './idf.ts';
import type { Weighting } from './vectors.ts';

/**
 * How features weigh after a training on so many lines, from the number of lines that have each.
 * A feature that training has not seen weighs like one of a single line.
 */
export function weightingOf(frequencies: Int32Array | Uint8Array, lineCount: number): Weighting {
  const weigh = (frequency: number) =>
    inverseDocumentFrequency(lineCount, frequency, SETTINGS.idfPower);
  // Most columns share one of a few frequencies: powers and logarithms are slow.
  const known = new Float32Array(lineCount + 1);
  const idf = new Float32Array(frequencies.length);
  for (let column = 0; column < idf.length; column++) {
    const frequency = frequencies[column] ?? 0;
    if (known[frequency] === 0) known[frequency] = weigh(frequency);
    idf[column] = known[frequency] ?? 0;
  }
  return {
    idf,
    unknownIdf: weigh(1),
    wordBlock: SETTINGS.wordBlock,
  };
}
