import { confusedPairs } from './confusion.ts';
import { curveDiagram, reliabilityDiagram } from './diagrams.ts';
import type { EvaluationRun } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { heatMap } from './heat-map.ts';
import { escapeHtml, percent, table } from './html.ts';
import { htmlPage, section } from './html-page.ts';
import { languageScores } from './language-scores.ts';
import { confidence, guess, inScope, type Prediction } from './prediction.ts';
import { reliability } from './reliability.ts';
import { REPORT_STYLE } from './report-style.ts';
import { thresholdCurve } from './threshold-curve.ts';
import { topicScores } from './topic-scores.ts';
import { worstLines } from './worst-lines.ts';

const MOST_WORST = 50;
const MOST_PAIRS = 40;

/** One self-contained HTML page that shows an evaluation: no script, nothing loaded from elsewhere. */
export function report(title: string, { evaluation, predictions }: EvaluationRun): string {
  const ours = predictions.filter(inScope);
  const sections = [
    section('In short', summary(evaluation)),
    section('By language', languages(predictions)),
    section(
      'Does confidence mean what it says?',
      `<p>Each bar is a tenth of the confidences; its height is the share of right answers among lines in scope. The nearer the dots to the dashed line, the better. Expected calibration error: <b>${evaluation.ece.toFixed(3)}</b>.</p>${reliabilityDiagram(reliability(ours))}`,
    ),
    section(
      'What would another threshold do?',
      `<p>${LEGEND}</p>${curveDiagram(thresholdCurve(predictions))}`,
    ),
    section(
      'What is taken for what?',
      `<p>A row for what was meant, a column for what was guessed. Green is right, red is a mistake, darker is more. Point at a cell for its numbers.</p><div class="scroll">${heatMap(ours)}</div>`,
    ),
    section('Confused most often', pairs(ours)),
    section('Worst lines', worst(predictions)),
    section('Topics', topics(ours)),
  ];
  return htmlPage(title, REPORT_STYLE, sections);
}

const LEGEND =
  '<span class="key coverage"></span> lines in scope that are answered; <span class="key precision"></span> answers that are right; <span class="key false-answers"></span> out-of-scope lines that are answered.';

function summary(evaluation: Evaluation): string {
  const limits = evaluation.thresholded;
  const facts: readonly (readonly [string, string])[] = [
    ['right, without a threshold', percent(evaluation.accuracy)],
    ['macro-F1', percent(evaluation.macroF1)],
    ['right among the first two', percent(evaluation.top2)],
    ['answered, of lines in scope', percent(limits.coverage)],
    ['right, of all answers', percent(limits.answerPrecision)],
    ['not answered, of out-of-scope lines', percent(limits.oosRecall)],
    ['in scope above out of scope (AUROC)', evaluation.auroc?.toFixed(3) ?? '–'],
    ['trained on', `${evaluation.trainLines} lines, ${evaluation.intents} intents`],
    ['tested on', `${evaluation.testLines} lines`],
    ['training with thresholds', `${evaluation.trainSeconds.toFixed(2)} s`],
    ['one text', `${evaluation.p50Ms.toFixed(3)} ms, 99 % below ${evaluation.p99Ms.toFixed(3)} ms`],
    ['packed model', `${Math.round(evaluation.modelKb)} KB`],
  ];
  return `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function languages(predictions: readonly Prediction[]): string {
  return table(
    ['language', 'lines', 'right', 'macro-F1', 'answered', 'right of answers'],
    languageScores(predictions).map((score) => [
      score.language,
      String(score.lines),
      percent(score.accuracy),
      percent(score.macroF1),
      percent(score.thresholded.coverage),
      percent(score.thresholded.answerPrecision),
    ]),
  );
}

function pairs(ours: readonly Prediction[]): string {
  return table(
    ['meant', 'taken for', 'lines', 'for example'],
    confusedPairs(ours)
      .slice(0, MOST_PAIRS)
      .map((pair) => [
        escapeHtml(pair.truth),
        escapeHtml(pair.guess),
        String(pair.count),
        pair.examples.map((text) => `<q>${escapeHtml(text)}</q>`).join('<br>'),
      ]),
  );
}

function worst(predictions: readonly Prediction[]): string {
  return table(
    ['line', 'meant', 'taken for', 'confidence', 'outcome'],
    worstLines(predictions, MOST_WORST).map((line) => [
      `<q>${escapeHtml(line.text)}</q>`,
      escapeHtml(line.truth),
      escapeHtml(guess(line)),
      confidence(line).toFixed(2),
      line.classification.outcome,
    ]),
  );
}

function topics(ours: readonly Prediction[]): string {
  return table(
    ['topic', 'lines', 'precision', 'recall', 'F1'],
    topicScores(ours).map((score) => [
      escapeHtml(score.topic),
      String(score.lines),
      percent(score.precision),
      percent(score.recall),
      percent(score.f1),
    ]),
  );
}
