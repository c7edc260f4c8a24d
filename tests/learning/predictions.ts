import type { Prediction } from '../../src/learning/prediction.ts';
import type { Outcome } from '../../src/nlu/classifier/classification.ts';

/** A prediction: what was meant, what was guessed, how surely. The second guess is `other`. */
export function predicted(
  truth: string,
  guess: string,
  confidence: number,
  outcome: Outcome = 'sure',
  text = `${truth} line`,
  other = 'other',
): Prediction {
  return {
    text,
    truth,
    classification: {
      ranking: [
        { topic: guess, confidence },
        { topic: other, confidence: (1 - confidence) / 2 },
      ],
      outcome,
      score: confidence,
    },
  };
}
