/**
 * How often is the classifier right? Cross-validates each file of lines.
 * tsx benchmarks/classifier/accuracy.ts [--folds 10] lines.json ...
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateFolds } from '../../src/learning/evaluate.ts';
import type { Evaluation } from '../../src/learning/evaluation.ts';
import { languageScores } from '../../src/learning/language-scores.ts';
import { readLines } from './read-lines.ts';

const { values, positionals } = parseArgs({
  options: { folds: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const folds = Number(values.folds);

console.log(`${folds}-fold cross-validation on training lines; fractions in %.\n`);
console.log(
  '| lines | n | intents | accuracy | top 2 | macro-F1 | ECE | AUROC | answered | right of answers | OOS kept out | train s | ms p50 / p99 | KB |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const path of positionals) {
  const run = evaluateFolds(readLines(path), folds, {
    clock: () => performance.now(),
    addedMemory: () => 0,
    progress: (done, rounds) => process.stderr.write(`${basename(path)}: fold ${done}/${rounds}\n`),
  });
  console.log(row(basename(path), run.evaluation));
  const languages = languageScores(run.predictions);
  if (languages.length > 1) {
    const parts = languages.map(({ language, accuracy }) => `${language} ${percent(accuracy)}`);
    console.log(`\n${basename(path)} by language: ${parts.join(', ')}\n`);
  }
}

function row(name: string, result: Evaluation): string {
  const limits = result.thresholded;
  const cells = [
    name,
    result.testLines,
    result.intents,
    percent(result.accuracy),
    percent(result.top2),
    percent(result.macroF1),
    result.ece.toFixed(3),
    result.auroc?.toFixed(3) ?? '–',
    percent(limits.coverage),
    percent(limits.answerPrecision),
    percent(limits.oosRecall),
    result.trainSeconds.toFixed(2),
    `${result.p50Ms.toFixed(3)} / ${result.p99Ms.toFixed(2)}`,
    Math.round(result.modelKb),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(fraction: number | null): string {
  return fraction === null ? '–' : (100 * fraction).toFixed(1);
}
