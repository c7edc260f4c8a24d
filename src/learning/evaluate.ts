import { type Classifier, createClassifier } from '../nlu/classifier/classifier.ts';
import { type TrainSettings, train } from '../nlu/classifier/train.ts';
import type { TrainingLine } from '../nlu/classifier/training-line.ts';
import { pack } from '../nlu/packing/pack.ts';
import { unpack } from '../nlu/packing/unpack.ts';
import { type Evaluation, summarise } from './evaluation.ts';
import { dealFolds, type Fold, intentsOf } from './folds.ts';
import type { Prediction } from './prediction.ts';
import { quantile } from './quantile.ts';

/** What only the outside can measure. */
export interface Instruments {
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
  /** Memory added over bare Node, in units of 1,048,576 bytes. */
  readonly addedMemory: () => number;
  /** Bytes that a packed model takes in its file; as many as it has where nothing else is said. */
  readonly fileSize?: (model: Uint8Array) => number;
  /** Called after each round, with how many of how many are done. */
  readonly progress?: (done: number, rounds: number) => void;
}

/** An evaluation with all predictions that it sums up. */
export interface EvaluationRun {
  readonly evaluation: Evaluation;
  readonly predictions: readonly Prediction[];
}

interface Round {
  readonly predictions: readonly Prediction[];
  readonly milliseconds: readonly number[];
  readonly trainSeconds: number;
  readonly modelBytes: number;
}

const WARM_UPS = 50;

/** Trains on one set of lines, and tests on another. Test lines of intent `__oos__` are out of scope. */
export function evaluateSplit(
  split: Fold,
  instruments: Instruments,
  settings: TrainSettings = {},
): EvaluationRun {
  const round = runRound(split, instruments, settings);
  return conclude([round], split.train, instruments);
}

/** Cross-validates: every line is tested once, by a classifier trained on the other folds. */
export function evaluateFolds(
  lines: readonly TrainingLine[],
  folds: number,
  instruments: Instruments,
  settings: TrainSettings = {},
): EvaluationRun {
  const rounds = dealFolds(lines, folds).map((fold, done) => {
    const round = runRound(fold, instruments, settings);
    instruments.progress?.(done + 1, folds);
    return round;
  });
  return conclude(rounds, lines, instruments);
}

function runRound(fold: Fold, { clock, fileSize }: Instruments, settings: TrainSettings): Round {
  const start = clock();
  const trained = train(fold.train, settings);
  const trainSeconds = (clock() - start) / 1000;
  // The packed model, as the bot loads it: what is measured is what answers.
  const packed = pack(trained);
  const classifier = createClassifier(unpack(packed), settings.words);
  for (const { text } of fold.test.slice(0, WARM_UPS)) classifier.classify(text);
  const timed = fold.test.map((line) => predict(classifier, line, clock));
  return {
    predictions: timed.map(({ prediction }) => prediction),
    milliseconds: timed.map(({ milliseconds }) => milliseconds),
    trainSeconds,
    modelBytes: fileSize ? fileSize(packed) : packed.length,
  };
}

function predict(classifier: Classifier, { text, intent }: TrainingLine, clock: () => number) {
  const start = clock();
  const classification = classifier.classify(text);
  const milliseconds = clock() - start;
  return { milliseconds, prediction: { text, truth: intent, classification } };
}

function conclude(
  rounds: readonly Round[],
  lines: readonly TrainingLine[],
  instruments: Instruments,
): EvaluationRun {
  const predictions = rounds.flatMap((round) => round.predictions);
  const milliseconds = rounds.flatMap((round) => round.milliseconds);
  const evaluation = summarise(predictions, {
    trainLines: lines.length,
    intents: intentsOf(lines).length,
    trainSeconds: mean(rounds.map((round) => round.trainSeconds)),
    p50Ms: quantile(milliseconds, 0.5),
    p99Ms: quantile(milliseconds, 0.99),
    modelKb: mean(rounds.map((round) => round.modelBytes)) / 1024,
    rssMb: instruments.addedMemory(),
  });
  return { evaluation, predictions };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
