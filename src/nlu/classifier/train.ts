import { type Calibration, fitCalibration } from '../calibration/calibration.ts';
import { costThresholds } from '../calibration/cost-threshold.ts';
import { keepThresholds, type Thresholds } from '../calibration/threshold.ts';
import { BACKGROUND } from '../machine/one-vs-rest.ts';
import { wordsIn } from '../text/word-list.ts';
import { NO_WORDS, type WordTable } from '../words/word-table.ts';
import { nameLines } from './name-lines.ts';
import { type Production, prepare, produce } from './production.ts';
import { type Evidence, rehearse } from './rehearsal.ts';
import { SETTINGS } from './settings.ts';
import type { TrainingLine } from './training-line.ts';

export interface TrainSettings {
  /** More texts that mean none of the intents. */
  readonly background?: readonly string[];
  /**
   * `keep-98` (the default) needs no knowledge of costs and is the same for all intents; `cost`
   * weighs wrong answers against hand-overs, topic by topic.
   */
  readonly thresholds?: 'keep-98' | 'cost';
  /** What words mean; the classifier needs the same table. Without it words are only letters. */
  readonly words?: WordTable;
}

/** A trained classifier with full weights, and the rehearsal that its thresholds come from. */
export interface Trained {
  /** Names of the intents, sorted; everything else goes by their numbers. */
  readonly intents: readonly string[];
  readonly production: Production;
  readonly calibration: Calibration;
  readonly thresholds: Thresholds;
  readonly evidence: readonly Evidence[];
  /** Words to correct misspelt ones to, sorted. */
  readonly words: readonly string[];
}

const OUT_OF_SCOPE = '__oos__';

const THRESHOLDS = { 'keep-98': keepThresholds, cost: costThresholds } as const;

/**
 * Trains the classifier: calibration and thresholds by rehearsing on the same lines, machines and
 * nearest lines on all of them and the intents' names. The same lines in the same order give the same bytes. Throws a RangeError when fewer than two intents are given.
 */
export function train(lines: readonly TrainingLine[], settings: TrainSettings = {}): Trained {
  const background = (settings.background ?? []).map((text) => ({ text, intent: OUT_OF_SCOPE }));
  const given = [...lines, ...background];
  const intents = [...new Set(given.map((line) => line.intent))]
    .filter((intent) => intent !== OUT_OF_SCOPE)
    .sort();
  if (intents.length < 2) {
    throw new RangeError(
      `The classifier needs lines of two intents or more, not ${intents.length}.`,
    );
  }
  const all = [...given, ...nameLines(intents)];
  const numberOf = new Map(intents.map((intent, number) => [intent, number]));
  const intentOf = Int32Array.from(all, (line) => numberOf.get(line.intent) ?? BACKGROUND);
  const weightOf = Float32Array.from(intentOf, (intent) =>
    intent === BACKGROUND ? SETTINGS.backgroundWeight : 1,
  );
  const texts = all.map((line) => line.text);
  const prepared = prepare(texts, intentOf, weightOf, settings.words ?? NO_WORDS);
  const rehearsal = rehearse(prepared);
  const production = produce(prepared, rehearsal.machines);
  // Nobody asks by name: names teach, but they are no test.
  const evidence = rehearsal.evidence.filter(({ line }) => line < given.length);
  const calibration = fitCalibration(evidence);
  const chooseThresholds = THRESHOLDS[settings.thresholds ?? 'keep-98'];
  return {
    intents,
    production,
    calibration,
    thresholds: chooseThresholds(evidence, intents.length, calibration),
    evidence,
    words: wordsIn(texts),
  };
}
