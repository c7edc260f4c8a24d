import { inverseDocumentFrequency } from './idf.ts';
import { SETTINGS } from './settings.ts';
import type { Weighting } from './vectors.ts';

/** How features weigh after a training on so many lines. An unknown one weighs like one of a single line. */
export function weightingOf(idf: Float32Array, lineCount: number): Weighting {
  return {
    idf,
    unknownIdf: inverseDocumentFrequency(lineCount, 1, SETTINGS.idfPower),
    wordBlock: SETTINGS.wordBlock,
  };
}
