import { auroc } from './auroc.ts';
import { inScope, isAmongTwo, isRight, type Prediction } from './prediction.ts';
import { calibrationError, reliability } from './reliability.ts';
import { share } from './share.ts';
import { type Thresholded, thresholded } from './thresholded.ts';
import { macroF1, topicScores } from './topic-scores.ts';

/** What was trained and how much it cost. */
export interface Cost {
  readonly trainLines: number;
  readonly intents: number;
  /** With thresholds; the mean over folds. */
  readonly trainSeconds: number;
  /** Text to decision, milliseconds: the middle one, and the one that 1 % exceed. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The packed model with its nearest-line index, in units of 1,024 bytes. */
  readonly modelKb: number;
  /** Memory added over bare Node, in units of 1,048,576 bytes. */
  readonly rssMb: number;
}

/** One evaluation, as `desk evaluate --json` prints it. Fractions 0..1. */
export interface Evaluation extends Cost {
  readonly testLines: number;
  readonly accuracy: number | null;
  readonly macroF1: number;
  readonly top2: number | null;
  readonly auroc: number | null;
  readonly ece: number;
  readonly thresholded: Thresholded;
}

/** Sums predictions up. Accuracy, macro-F1, top 2 and ECE are over lines in scope, without a threshold. */
export function summarise(predictions: readonly Prediction[], cost: Cost): Evaluation {
  const ours = predictions.filter(inScope);
  const foreign = predictions.filter((prediction) => !inScope(prediction));
  const { trainLines, intents, ...expense } = cost;
  return {
    trainLines,
    testLines: predictions.length,
    intents,
    accuracy: share(ours, isRight),
    macroF1: macroF1(topicScores(ours)),
    top2: share(ours, isAmongTwo),
    auroc: auroc(ours.map(scoreOf), foreign.map(scoreOf)),
    ece: calibrationError(reliability(ours)),
    thresholded: thresholded(predictions),
    ...expense,
  };
}

function scoreOf({ classification }: Prediction): number {
  return classification.score;
}
