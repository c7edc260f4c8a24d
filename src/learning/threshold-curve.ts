import { confidence, inScope, isRight, type Prediction } from './prediction.ts';
import { share } from './share.ts';

/** What answering from one confidence on would give. Fractions 0..1, null where undefined. */
export interface CurvePoint {
  /** Answer from this confidence on. */
  readonly from: number;
  /** Answered, of all lines in scope. */
  readonly coverage: number | null;
  /** Right, of all answers, out-of-scope ones included. */
  readonly precision: number | null;
  /** Answered, of all out-of-scope lines. */
  readonly falseAnswers: number | null;
}

const POINTS = 50;

/** The trade between answering more and answering rightly, at fifty confidences from 0 up. */
export function thresholdCurve(predictions: readonly Prediction[]): readonly CurvePoint[] {
  const ours = predictions.filter(inScope);
  const foreign = predictions.filter((prediction) => !inScope(prediction));
  return Array.from({ length: POINTS }, (_, point) => {
    const from = point / POINTS;
    const passes = (prediction: Prediction) => confidence(prediction) >= from;
    return {
      from,
      coverage: share(ours, passes),
      precision: share(predictions.filter(passes), isRight),
      falseAnswers: share(foreign, passes),
    };
  });
}
