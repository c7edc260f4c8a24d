import { guess, type Prediction } from './prediction.ts';

/** Lines of one topic that were taken for another. */
export interface ConfusedPair {
  readonly truth: string;
  readonly guess: string;
  readonly count: number;
  /** Some of the lines, the surest mistakes first. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/** How often each topic was taken for each other one, most often first. */
export function confusedPairs(predictions: readonly Prediction[]): readonly ConfusedPair[] {
  const groups = new Map<string, Prediction[]>();
  for (const prediction of predictions) {
    if (guess(prediction) === prediction.truth) continue;
    const key = JSON.stringify([prediction.truth, guess(prediction)]);
    groups.set(key, [...(groups.get(key) ?? []), prediction]);
  }
  return [...groups.values()]
    .flatMap(describePair)
    .sort((one, other) => other.count - one.count || compare(one, other));
}

function describePair(mistakes: readonly Prediction[]): readonly ConfusedPair[] {
  const surest = [...mistakes].sort(
    (one, other) => other.classification.score - one.classification.score,
  );
  return surest.slice(0, 1).map((first) => ({
    truth: first.truth,
    guess: guess(first),
    count: mistakes.length,
    examples: surest.slice(0, EXAMPLES).map(({ text }) => text),
  }));
}

function compare(one: ConfusedPair, other: ConfusedPair): number {
  return one.truth.localeCompare(other.truth, 'en') || one.guess.localeCompare(other.guess, 'en');
}
