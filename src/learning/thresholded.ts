import { inScope, isAnswered, isRight, type Prediction } from './prediction.ts';
import { share } from './share.ts';

/** Quality with the threshold on. Fractions 0..1; null where nothing of the kind was there. */
export interface Thresholded {
  /** Right and answered, of all lines in scope. */
  readonly accuracy: number | null;
  /** Answered, of all lines in scope. */
  readonly coverage: number | null;
  /** Right, of all answers; answers to out-of-scope lines are wrong. */
  readonly answerPrecision: number | null;
  /** Not answered, of all out-of-scope lines. */
  readonly oosRecall: number | null;
  /** Out of scope, of all lines not answered; null without out-of-scope lines. */
  readonly oosPrecision: number | null;
}

/** Draws predictions with their outcomes together. */
export function thresholded(predictions: readonly Prediction[]): Thresholded {
  const ours = predictions.filter(inScope);
  const foreign = predictions.filter((prediction) => !inScope(prediction));
  const answered = predictions.filter(isAnswered);
  const unanswered = predictions.filter((prediction) => !isAnswered(prediction));
  return {
    accuracy: share(ours, (prediction) => isAnswered(prediction) && isRight(prediction)),
    coverage: share(ours, isAnswered),
    answerPrecision: share(answered, isRight),
    oosRecall: share(foreign, (prediction) => !isAnswered(prediction)),
    oosPrecision:
      foreign.length === 0 ? null : share(unanswered, (prediction) => !inScope(prediction)),
  };
}
