import { confusedPairs } from '../learning/confusion.ts';
import type { EvaluationRun } from '../learning/evaluate.ts';
import type { Evaluation } from '../learning/evaluation.ts';
import { percent } from '../learning/html.ts';
import { languageScores } from '../learning/language-scores.ts';
import { confidence, guess, inScope, type Prediction } from '../learning/prediction.ts';
import { reliability } from '../learning/reliability.ts';
import { topicScores } from '../learning/topic-scores.ts';
import { worstLines } from '../learning/worst-lines.ts';

const MOST_PAIRS = 15;
const MOST_WORST = 15;

/** An evaluation as plain text, most telling first. */
export function evaluationText({ evaluation, predictions }: EvaluationRun): string {
  const ours = predictions.filter(inScope);
  return [
    ...summary(evaluation),
    ...section(
      'Language: lines, right, macro-F1, answered, right of answers',
      languages(predictions),
    ),
    ...section('Confidence: lines, mean confidence, right', bins(ours)),
    ...section('Topic: lines, precision, recall, F1', topics(ours)),
    ...section('Taken for another, most often first', pairs(ours)),
    ...section('Worst lines', worst(predictions)),
  ].join('\n');
}

function section(heading: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', heading, ...rows.map((row) => `  ${row}`)];
}

function summary(evaluation: Evaluation): readonly string[] {
  const { accuracy, coverage, answerPrecision, oosRecall, oosPrecision } = evaluation.thresholded;
  return [
    `Trained on ${evaluation.trainLines} lines of ${evaluation.intents} intents, tested on ${evaluation.testLines}.`,
    `Without a threshold: right ${percent(evaluation.accuracy)}, macro-F1 ${percent(evaluation.macroF1)}, among two ${percent(evaluation.top2)}.`,
    `With it: right ${percent(accuracy)}, answered ${percent(coverage)}, right of answers ${percent(answerPrecision)}.`,
    `Out of scope: recall ${percent(oosRecall)}, precision ${percent(oosPrecision)}, AUROC ${evaluation.auroc?.toFixed(3) ?? '–'}.`,
    `Calibration error ${evaluation.ece.toFixed(3)}.`,
    `Training ${evaluation.trainSeconds.toFixed(2)} s; one text ${evaluation.p50Ms.toFixed(3)} ms, 99 % below ${evaluation.p99Ms.toFixed(3)} ms; model ${Math.round(evaluation.modelKb)} KB; memory ${Math.round(evaluation.rssMb)} MB.`,
  ];
}

function languages(predictions: readonly Prediction[]): readonly string[] {
  return languageScores(predictions).map(({ language, lines, accuracy, macroF1, thresholded }) =>
    row(language, lines, [accuracy, macroF1, thresholded.coverage, thresholded.answerPrecision]),
  );
}

function bins(ours: readonly Prediction[]): readonly string[] {
  return reliability(ours).map((bin) =>
    row(`${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`, bin.count, [bin.confidence, bin.accuracy]),
  );
}

function topics(ours: readonly Prediction[]): readonly string[] {
  return topicScores(ours).map(({ topic, lines, precision, recall, f1 }) =>
    row(topic, lines, [precision, recall, f1]),
  );
}

function pairs(ours: readonly Prediction[]): readonly string[] {
  return confusedPairs(ours)
    .slice(0, MOST_PAIRS)
    .map((pair) => `${pair.count} x ${pair.truth} as ${pair.guess}: ${pair.examples.join(' | ')}`);
}

function worst(predictions: readonly Prediction[]): readonly string[] {
  return worstLines(predictions, MOST_WORST).map(
    (line) => `${confidence(line).toFixed(2)} ${line.truth} as ${guess(line)}: ${line.text}`,
  );
}

function row(name: string, lines: number, shares: readonly (number | null)[]): string {
  const cells = shares.map((share) => percent(share).padStart(8));
  return `${name.padEnd(32)}${String(lines).padStart(6)}${cells.join('')}`;
}
