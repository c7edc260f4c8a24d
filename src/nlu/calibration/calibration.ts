import type { Assessment } from '../classifier/out-of-scope.ts';
import type { Evidence } from '../classifier/rehearsal.ts';
import { floatAt } from '../features/element.ts';
import { fitLogistic, type LogisticModel, probability } from '../machine/logistic.ts';
import { BACKGROUND } from '../machine/one-vs-rest.ts';

/** How the two signals of an assessment turn into a probability of being right. */
export type Calibration = LogisticModel;

/** Lines that are none of ours, as a share of all, that the probabilities reckon with. */
const FOREIGN_SHARE = 0.05;
const SIGNALS = 2;
const SMALLEST = 1e-6;

/**
 * Fits P(the best intent is right, and the text is ours) to a rehearsal, by logistic regression
 * on the out-of-scope score and the log-odds of the best intent among the others.
 */
export function fitCalibration(evidence: readonly Evidence[]): Calibration {
  const ours = evidence.filter(({ truth }) => truth !== BACKGROUND).length;
  const foreign = evidence.length - ours;
  const foreignWeight = (FOREIGN_SHARE / (1 - FOREIGN_SHARE)) * (ours / Math.max(foreign, 1));
  const examples = evidence.map(({ assessment, truth }) => ({
    signals: signalsOf(assessment),
    yes: truth === assessment.best,
    weight: truth === BACKGROUND ? foreignWeight : 1,
  }));
  return fitLogistic(examples, SIGNALS);
}

/**
 * The calibrated probability of each intent: the best one's by the fitted model, the others in
 * proportion to their shares. What is missing to 1 is the chance that the text is none of ours.
 */
export function confidences(calibration: Calibration, assessment: Assessment): Float32Array {
  const { best, shares } = assessment;
  const right = confidenceOf(calibration, assessment);
  const bestShare = floatAt(shares, best);
  // The rest may take what the best leaves, and none of them more than the best itself.
  const scale = Math.min((1 - right) / Math.max(1 - bestShare, SMALLEST), right / bestShare);
  return shares.map((share, intent) => (intent === best ? right : share * scale));
}

/** P(the best intent is right, and the text is ours). */
export function confidenceOf(calibration: Calibration, assessment: Assessment): number {
  return probability(calibration, signalsOf(assessment));
}

function signalsOf({ best, shares, score }: Assessment): readonly number[] {
  const share = Math.min(Math.max(floatAt(shares, best), SMALLEST), 1 - SMALLEST);
  return [score, Math.log(share / (1 - share))];
}
