import { columnKey } from '../features/column-key.ts';
import { countFeatures, fillBag } from '../features/corpus.ts';
import { floatAt, intAt } from '../features/element.ts';
import { visitFeatures } from '../features/features.ts';
import type { KeyNumbers } from '../features/key-table.ts';
import { vectorise, type Weighting } from '../features/vectors.ts';
import type { PackedModel } from '../packing/packed-model.ts';
import type { Spelling } from '../text/spelling.ts';
import { sharesOf } from '../words/join-meaning.ts';
import { meaningOf, partsOfMeaning } from '../words/meaning.ts';
import type { WordTable } from '../words/word-table.ts';
import { SETTINGS } from './settings.ts';

/** A phrase of a text, and what it added to the score of a topic; below 0 it spoke against it. */
export interface Explained {
  readonly phrase: string;
  readonly weight: number;
}

/** A model with what was worked out from it at load. */
export interface LoadedModel {
  readonly model: PackedModel;
  readonly columnOf: KeyNumbers;
  readonly weighting: Weighting;
  readonly correct: Spelling;
  readonly words: WordTable;
}

const SMALLEST = 0.005;

/**
 * The phrases of a text that counted for a topic, by size: each feature's value times its weight in
 * the topic's machine, summed over the features that stand for one phrase, as a word's stem, its
 * part of the text's meaning and its character grams do. Empty when the topic is unknown or nothing counted.
 */
export function explain(loaded: LoadedModel, text: string, topic: string): readonly Explained[] {
  const intent = loaded.model.intents.indexOf(topic);
  const added = contributions(loaded, text, intent);
  const weights = new Map<string, number>();
  const told = new Set<number>();
  const tell = (fingerprint: number, phrase: string): void => {
    if (told.has(fingerprint)) return;
    told.add(fingerprint);
    weights.set(phrase, (weights.get(phrase) ?? 0) + (added.get(columnKey(fingerprint)) ?? 0));
  };
  visitFeatures(text, tell, loaded.correct);
  return Array.from(weights, ([phrase, weight]) => ({ phrase, weight }))
    .filter(({ weight }) => Math.abs(weight) >= SMALLEST)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** What each feature of a text adds to the machine of an intent, by the key of its column. */
function contributions(
  { model, columnOf, weighting, correct, words }: LoadedModel,
  text: string,
  intent: number,
): ReadonlyMap<number, number> {
  const bag = fillBag(countFeatures(text, correct), columnOf);
  const shares = sharesOf(meaningOf(bag, words), SETTINGS.meaningWeight);
  const { columns, values } = vectorise(bag, weighting);
  const added = new Map<number, number>();
  for (const [at, column] of columns.entries()) {
    const weight = shares.lexical * floatAt(values, at) * weightOf(model, intent, column);
    added.set(intAt(model.keys, column), weight);
  }
  for (const [fingerprint, part] of partsOfMeaning(bag, words)) {
    const weight = shares.meaning * meaningWeightOf(model, intent, part);
    const key = columnKey(fingerprint);
    added.set(key, weight + (added.get(key) ?? 0));
  }
  return added;
}

/** What a part of a meaning says to a machine. */
function meaningWeightOf({ meanings }: PackedModel, intent: number, part: Float32Array): number {
  if (intent < 0) return 0;
  const sum = part.reduce(
    (total, value, at) =>
      total + value * floatAt(meanings.weights, at * meanings.steps.length + intent),
    0,
  );
  return sum * floatAt(meanings.steps, intent);
}

/** A machine's weight of one column, 0 where the model left it out. */
function weightOf({ machines }: PackedModel, intent: number, column: number): number {
  const [from = 0, to = 0] = [machines.starts[column], machines.starts[column + 1]];
  let machine = -1;
  for (let at = from; at < to; at++) {
    machine += intAt(machines.gaps, at) + 1;
    if (machine === intent) return floatAt(machines.weights, at) * floatAt(machines.steps, intent);
  }
  return 0;
}
