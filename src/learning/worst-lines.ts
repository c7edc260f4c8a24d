import { confidence, inScope, isAnswered, isRight, type Prediction } from './prediction.ts';

/** The lines that do most harm: answered wrongly first, then taken wrongly, the surest on top. */
export function worstLines(
  predictions: readonly Prediction[],
  most: number,
): readonly Prediction[] {
  return predictions
    .filter((prediction) => !isRight(prediction) && (inScope(prediction) || isAnswered(prediction)))
    .sort(
      (one, other) =>
        Number(isAnswered(other)) - Number(isAnswered(one)) || confidence(other) - confidence(one),
    )
    .slice(0, most);
}
