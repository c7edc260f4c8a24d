import type { Evidence } from '../classifier/rehearsal.ts';
import { BACKGROUND } from '../machine/one-vs-rest.ts';
import { type Calibration, confidenceOf } from './calibration.ts';
import type { Thresholds } from './threshold.ts';

/** What goes wrong costs, where an answer that a person had to give instead costs 1. */
export const COSTS = {
  wrongAnswer: 6,
  /** A question to somebody who wants nothing of ours: it is polite and ends in a hand-over all the same. */
  wrongQuestion: 0.7,
  /** The same question where nobody asked the desk: a bot that butts in is soon muted. */
  buttingIn: 8,
  /** Not a cost: foreign messages as a share of ours. */
  foreignShare: 0.1,
};
/**
 * A topic's own lines count beside this many of the average topic: a rehearsal has seventy a topic,
 * and thresholds that follow those alone let more wrong answers through.
 */
const BORROWED_LINES = 1000;

/** One rehearsed line, with what answering it and asking back would gain over handing it over. */
interface Stake {
  readonly best: number;
  readonly score: number;
  readonly confidence: number;
  readonly answerGain: number;
  readonly askGain: number;
  readonly buttInGain: number;
}

/**
 * Thresholds by cost (Elkan 2001): from the chosen value on, answering, or asking back, must have
 * paid over the rehearsal. Each topic has its own confidence for answering, as some are harder to
 * tell from their neighbours; topics with few lines borrow from all. The score, which knows better
 * what is not ours, decides about asking.
 */
export function costThresholds(
  evidence: readonly Evidence[],
  intents: number,
  calibration: Calibration,
  costs: typeof COSTS = COSTS,
): Thresholds {
  const stakes = stakesOf(evidence, calibration, costs);
  const borrowed = BORROWED_LINES / Math.max(stakes.length, 1);
  const byConfidence = stakes.toSorted((one, other) => other.confidence - one.confidence);
  const byScore = stakes.toSorted((one, other) => other.score - one.score);
  return {
    answerScore: Number.NEGATIVE_INFINITY,
    answerConfidence: Float32Array.from({ length: intents }, (_, intent) =>
      bestStart(
        byConfidence.map(({ best, confidence, answerGain }) => ({
          value: confidence,
          gain: answerGain * (best === intent ? 1 : borrowed),
        })),
      ),
    ),
    closeScore: bestStart(
      byScore.map(({ score, buttInGain }) => ({ value: score, gain: buttInGain })),
    ),
    perhapsScore: bestStart(byScore.map(({ score, askGain }) => ({ value: score, gain: askGain }))),
  };
}

function stakesOf(
  evidence: readonly Evidence[],
  calibration: Calibration,
  costs: typeof COSTS,
): readonly Stake[] {
  const ours = evidence.filter(({ truth }) => truth !== BACKGROUND).length;
  const foreign = evidence.length - ours;
  const foreignWeight = (costs.foreignShare * ours) / Math.max(foreign, 1);
  return evidence.map(({ assessment, truth }) => {
    const weight = truth === BACKGROUND ? foreignWeight : 1;
    const isRight = assessment.best === truth;
    return {
      best: assessment.best,
      score: assessment.score,
      confidence: confidenceOf(calibration, assessment),
      answerGain: isRight ? weight : -costs.wrongAnswer * weight,
      askGain: truth === BACKGROUND ? -costs.wrongQuestion * weight : weight,
      buttInGain: truth === BACKGROUND ? -costs.buttingIn * weight : weight,
    };
  });
}

/** The value from which on the gains, summed from the highest value down, are greatest. */
function bestStart(
  descending: readonly { readonly value: number; readonly gain: number }[],
): number {
  let [sum, most] = [0, 0];
  let start = Number.POSITIVE_INFINITY;
  for (const { value, gain } of descending) {
    sum += gain;
    if (sum < most) continue;
    most = sum;
    start = value;
  }
  return start;
}
