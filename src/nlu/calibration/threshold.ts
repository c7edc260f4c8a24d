import type { Evidence } from '../classifier/rehearsal.ts';
import { intAt } from '../features/element.ts';
import { BACKGROUND } from '../machine/one-vs-rest.ts';

/** From when on a text is answered, or at least looks like one of ours. */
export interface Thresholds {
  /** Answer from this score on ... */
  readonly answerScore: number;
  /** ... and from this confidence on, for each intent. */
  readonly answerConfidence: Float32Array;
  /** From this score on it is worth asking back, even who did not address the desk. */
  readonly closeScore: number;
  /** Below this score the text is none of ours; between the two, ask only who did. */
  readonly perhapsScore: number;
}

const KEPT_FOR_ANSWER = 0.98;
const KEPT_FOR_QUESTION = 0.998;

/**
 * Thresholds that keep 98 % of the rehearsed lines that were assessed rightly (and 99.8 % for a
 * question), the same for every intent. They need no out-of-scope line at all.
 */
export function keepThresholds(evidence: readonly Evidence[], intents: number): Thresholds {
  const scores = evidence
    .filter(({ assessment, truth }) => truth !== BACKGROUND && assessment.best === truth)
    .map(({ assessment }) => assessment.score)
    .sort((one, other) => one - other);
  return {
    answerScore: lowestKept(scores, KEPT_FOR_ANSWER),
    answerConfidence: new Float32Array(intents),
    closeScore: lowestKept(scores, KEPT_FOR_QUESTION),
    perhapsScore: lowestKept(scores, KEPT_FOR_QUESTION),
  };
}

/** The score above which the given share of ascending scores lies; 0 where there are none. */
function lowestKept(ascending: readonly number[], kept: number): number {
  return intAt(ascending, Math.floor((1 - kept) * ascending.length));
}
