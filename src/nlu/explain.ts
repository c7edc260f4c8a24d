import { visitFeatures } from './features.ts';
import type { PackedModel } from './packed-model.ts';

/** A phrase of a text, and what it added to the score of a topic; below 0 it spoke against it. */
export interface Explained {
  readonly phrase: string;
  readonly weight: number;
}

const SMALLEST = 0.005;

/**
 * The phrases of a text that counted for a topic, by size. A word's weight sums what its stem and
 * its character grams gave. Empty when the topic is unknown or nothing counted.
 */
export function explain(
  model: PackedModel,
  columnOf: ReadonlyMap<number, number>,
  text: string,
  topic: string,
): readonly Explained[] {
  const intent = model.intents.indexOf(topic);
  const weights = new Map<string, number>();
  visitFeatures(text, (fingerprint, phrase) => {
    const column = columnOf.get(fingerprint);
    if (column === undefined) return;
    const weight = (model.idf[column] ?? 0) * weightOf(model, intent, column);
    weights.set(phrase, (weights.get(phrase) ?? 0) + weight);
  });
  return Array.from(weights, ([phrase, weight]) => ({ phrase, weight }))
    .filter(({ weight }) => Math.abs(weight) >= SMALLEST)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** A machine's weight of one column, 0 where the model left it out. */
function weightOf({ machines }: PackedModel, intent: number, column: number): number {
  const [from = 0, to = 0] = [machines.starts[column], machines.starts[column + 1]];
  const at = machines.numbers.subarray(from, to).indexOf(intent);
  return at < 0 ? 0 : (machines.weights[from + at] ?? 0) * (machines.steps[intent] ?? 1);
}
