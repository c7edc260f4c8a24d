import { countFeatures, fillBag } from '../features/corpus.ts';
import { floatAt, intAt } from '../features/element.ts';
import { visitFeatures } from '../features/features.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import type { PackedModel } from '../packing/packed-model.ts';
import type { Spelling } from '../text/spelling.ts';

/** A phrase of a text, and what it added to the score of a topic; below 0 it spoke against it. */
export interface Explained {
  readonly phrase: string;
  readonly weight: number;
}

/** A model with what was worked out from it at load. */
export interface LoadedModel {
  readonly model: PackedModel;
  readonly columnOf: ReadonlyMap<number, number>;
  readonly weighting: Weighting;
  readonly correct: Spelling;
}

const SMALLEST = 0.005;

/**
 * The phrases of a text that counted for a topic, by size: each feature's value times its weight in
 * the topic's machine, summed over the features that stand for one phrase, as a word's stem and
 * its character grams do. Empty when the topic is unknown or nothing counted.
 */
export function explain(loaded: LoadedModel, text: string, topic: string): readonly Explained[] {
  const intent = loaded.model.intents.indexOf(topic);
  const added = contributions(loaded, text, intent);
  const weights = new Map<string, number>();
  const told = new Set<number>();
  const tell = (fingerprint: number, phrase: string): void => {
    if (told.has(fingerprint)) return;
    told.add(fingerprint);
    weights.set(phrase, (weights.get(phrase) ?? 0) + (added.get(fingerprint) ?? 0));
  };
  visitFeatures(text, tell, loaded.correct);
  return Array.from(weights, ([phrase, weight]) => ({ phrase, weight }))
    .filter(({ weight }) => Math.abs(weight) >= SMALLEST)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** What each feature of a text adds to the machine of an intent, by fingerprint. */
function contributions(
  { model, columnOf, weighting, correct }: LoadedModel,
  text: string,
  intent: number,
): ReadonlyMap<number, number> {
  const { columns, values } = vectorise(fillBag(countFeatures(text, correct), columnOf), weighting);
  return new Map(
    Array.from(columns, (column, at) => [
      intAt(model.fingerprints, column),
      floatAt(values, at) * weightOf(model, intent, column),
    ]),
  );
}

/** A machine's weight of one column, 0 where the model left it out. */
function weightOf({ machines }: PackedModel, intent: number, column: number): number {
  const [from = 0, to = 0] = [machines.starts[column], machines.starts[column + 1]];
  const at = machines.numbers.subarray(from, to).indexOf(intent);
  return at < 0 ? 0 : floatAt(machines.weights, from + at) * floatAt(machines.steps, intent);
}
