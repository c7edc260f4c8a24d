import { guess, type Prediction } from './prediction.ts';

/** How well one topic is recognised. Fractions 0..1; 0 where nothing was guessed or nothing was there. */
export interface TopicScore {
  readonly topic: string;
  /** Lines that mean the topic. */
  readonly lines: number;
  /** Right guesses among all guesses of the topic. */
  readonly precision: number;
  /** Right guesses among all lines of the topic. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
}

/** Precision, recall and F1 of every topic that the predictions' truths name, in order of name. */
export function topicScores(predictions: readonly Prediction[]): readonly TopicScore[] {
  const lines = countBy(predictions, ({ truth }) => truth);
  const guesses = countBy(predictions, guess);
  const right = countBy(
    predictions.filter((prediction) => guess(prediction) === prediction.truth),
    guess,
  );
  return [...lines.keys()].sort().map((topic) => {
    const hits = right.get(topic) ?? 0;
    const precision = hits / (guesses.get(topic) ?? 1);
    const recall = hits / (lines.get(topic) ?? 1);
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { topic, lines: lines.get(topic) ?? 0, precision, recall, f1 };
  });
}

/** The mean F1 over topics, each counting the same; 0 without topics. */
export function macroF1(scores: readonly TopicScore[]): number {
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / (scores.length || 1);
}

function countBy(
  predictions: readonly Prediction[],
  keyOf: (prediction: Prediction) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const prediction of predictions) {
    const key = keyOf(prediction);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
