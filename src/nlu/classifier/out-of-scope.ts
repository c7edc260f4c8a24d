import { floatAt } from '../features/element.ts';
import { smoothMaximum, softmax } from '../machine/softmax.ts';
import { SETTINGS } from './settings.ts';

/** What the parts of the classifier say of one text. */
export interface Readings {
  /** One score an intent: its machine's margin plus the weighted cosine to its nearest line. */
  readonly scores: Float32Array;
  /** The cosine to the nearest line of each intent. */
  readonly nearest: Float32Array;
  /** The share of the text that training has seen, 0..1. */
  readonly coverage: number;
  /** The background machine's score; null where training had no background lines. */
  readonly background: number | null;
}

/** The readings of one text drawn together. */
export interface Assessment {
  /** Number of the best intent. */
  readonly best: number;
  /** Probability of each intent, as if the text were certainly about one of them. */
  readonly shares: Float32Array;
  /** How much the text looks like one of ours: higher is more. Without a unit. */
  readonly score: number;
}

/**
 * Draws readings together. The score is a fixed sum: the smooth maximum of the intents' scores
 * (energy; Liu, Wang, Owens, Li 2020), the cosine to the nearest line of the best intent, coverage,
 * and the best intent's probability, less what the background machine takes away. Weights learnt
 * on hidden intents did worse: hidden intents are not like real out-of-scope questions.
 */
export function assess(readings: Readings): Assessment {
  const { scores, nearest, coverage, background } = readings;
  const { sharpness, nearestShare, coverageShare, probabilityShare } = SETTINGS;
  const shares = softmax(scores, sharpness);
  const best = indexOfHighest(scores);
  const energy = smoothMaximum(scores, sharpness);
  const score =
    energy +
    nearestShare * floatAt(nearest, best) +
    coverageShare * coverage +
    probabilityShare * floatAt(shares, best) -
    SETTINGS.backgroundShare * backgroundPenalty(energy, background);
  return { best, shares, score };
}

/** ln of one over the probability that it is not background, over the sharpness: 0 where there is none. */
function backgroundPenalty(energy: number, background: number | null): number {
  if (background === null) return 0;
  const { sharpness } = SETTINGS;
  return smoothMaximum(Float32Array.of(energy, background), sharpness) - energy;
}

function indexOfHighest(values: Float32Array): number {
  return values.reduce((best, value, at) => (value > floatAt(values, best) ? at : best), 0);
}
