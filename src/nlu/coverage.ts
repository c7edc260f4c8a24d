import { isUnit } from './fingerprint.ts';
import { inverseDocumentFrequency } from './idf.ts';
import { SETTINGS } from './settings.ts';

/** A feature of a text, and its idf in training: 0 when training never saw it. */
export interface SeenFeature {
  readonly fingerprint: number;
  readonly idf: number;
}

/**
 * The share of a text that training has seen, 0..1: of its stems and Han characters, each by its
 * idf; an unknown one weighs what a feature of no line would. A text without any gives 0.
 */
export function coverage(features: readonly SeenFeature[], lineCount: number): number {
  const unknownWeight = inverseDocumentFrequency(lineCount, 0, SETTINGS.idfPower);
  let seen = 0;
  let all = 0;
  for (const { fingerprint, idf } of features) {
    if (!isUnit(fingerprint)) continue;
    seen += idf;
    all += idf || unknownWeight;
  }
  return all === 0 ? 0 : seen / all;
}
