import type { Classification } from '../nlu/classifier/classification.ts';

/** The mark of a text that belongs to no intent. */
export const OUT_OF_SCOPE = '__oos__';

/** A text whose intent is known, and what a classifier that had not seen it made of it. */
export interface Prediction {
  readonly text: string;
  /** The right intent, or OUT_OF_SCOPE. */
  readonly truth: string;
  readonly classification: Classification;
}

/** Whether the text belongs to one of the intents. */
export function inScope({ truth }: Prediction): boolean {
  return truth !== OUT_OF_SCOPE;
}

/** The intent that the classifier puts first. */
export function guess({ classification }: Prediction): string {
  return classification.ranking[0]?.topic ?? OUT_OF_SCOPE;
}

/** The confidence in the first intent, 0..1. */
export function confidence({ classification }: Prediction): number {
  return classification.ranking[0]?.confidence ?? 0;
}

/** Whether the first intent is the right one. */
export function isRight(prediction: Prediction): boolean {
  return guess(prediction) === prediction.truth;
}

/** Whether the classifier would answer without asking. */
export function isAnswered({ classification }: Prediction): boolean {
  return classification.outcome === 'sure';
}

/** Whether the right intent is among the first two. */
export function isAmongTwo({ classification, truth }: Prediction): boolean {
  return classification.ranking.slice(0, 2).some(({ topic }) => topic === truth);
}
