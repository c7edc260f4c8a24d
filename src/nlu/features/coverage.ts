import { SETTINGS } from '../classifier/settings.ts';
import type { Bag } from './corpus.ts';
import { floatAt, intAt } from './element.ts';
import { isUnit } from './fingerprint.ts';
import { inverseDocumentFrequency } from './idf.ts';

/**
 * The share of a text that training has seen, 0..1: of its stems and Han characters, each by its
 * idf; an unknown one weighs what a feature of no line would. A text without any gives 0.
 */
export function coverage(bag: Bag, idf: Float32Array, lineCount: number): number {
  const unknownIdf = inverseDocumentFrequency(lineCount, 0, SETTINGS.idfPower);
  let seen = 0;
  let all = 0;
  for (const [i, fingerprint] of bag.fingerprints.entries()) {
    if (!isUnit(fingerprint)) continue;
    const known = floatAt(idf, intAt(bag.columns, i));
    seen += known;
    all += known || unknownIdf;
  }
  return all === 0 ? 0 : seen / all;
}
