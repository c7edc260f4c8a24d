import type { TrainingLine } from '../nlu/classifier/training-line.ts';
import { OUT_OF_SCOPE } from './prediction.ts';

/** One round of cross-validation. */
export interface Fold {
  readonly train: readonly TrainingLine[];
  readonly test: readonly TrainingLine[];
}

/**
 * Deals lines out to folds, each intent evenly (stratified), in their order: line n of an intent
 * is tested in fold n modulo the number of folds. Throws a RangeError for fewer than two folds.
 */
export function dealFolds(lines: readonly TrainingLine[], folds: number): readonly Fold[] {
  if (!Number.isInteger(folds) || folds < 2) {
    throw new RangeError(`Cross-validation needs a whole number of folds from 2 up, not ${folds}.`);
  }
  const seen = new Map<string, number>();
  const foldOf = lines.map(({ intent }) => {
    const place = seen.get(intent) ?? 0;
    seen.set(intent, place + 1);
    return place % folds;
  });
  return Array.from({ length: folds }, (_, fold) => ({
    train: lines.filter((_, line) => foldOf[line] !== fold),
    test: lines.filter((_, line) => foldOf[line] === fold),
  }));
}

/** The intents among lines, without the mark of out-of-scope lines. */
export function intentsOf(lines: readonly TrainingLine[]): readonly string[] {
  return [...new Set(lines.map(({ intent }) => intent))]
    .filter((intent) => intent !== OUT_OF_SCOPE)
    .sort();
}
