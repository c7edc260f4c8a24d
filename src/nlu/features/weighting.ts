import { SETTINGS } from '../classifier/settings.ts';
import { inverseDocumentFrequency } from './idf.ts';
import type { Weighting } from './vectors.ts';

/**
 * How features weigh after a training on so many lines, from the number of lines that have each.
 * A feature that training has not seen weighs like one of a single line.
 */
export function weightingOf(frequencies: Int32Array, lineCount: number): Weighting {
  const weigh = (frequency: number) =>
    inverseDocumentFrequency(lineCount, frequency, SETTINGS.idfPower);
  return {
    idf: Float32Array.from(frequencies, weigh),
    unknownIdf: weigh(1),
    wordBlock: SETTINGS.wordBlock,
  };
}
