/**
 * How often is the classifier right? Cross-validates each file of lines, with a word table that has
 * not seen them, or with none.
 * tsx benchmarks/classifier/accuracy.ts [--folds 10] [--no-words] lines.json ...
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateFolds } from '../../src/learning/evaluate.ts';
import type { Evaluation } from '../../src/learning/evaluation.ts';
import { languageScores } from '../../src/learning/language-scores.ts';
import type { TrainingLine } from '../../src/nlu/classifier/training-line.ts';
import { describeTable, unseenTable } from '../../src/nlu/words/unseen-table.ts';
import { NO_WORDS, type WordTable } from '../../src/nlu/words/word-table.ts';
import { deflateModel } from '../../src/trainer/model-file.ts';
import { wordTables } from '../../src/word-tables.ts';
import { readLines } from './read-lines.ts';

const { values, positionals } = parseArgs({
  options: {
    folds: { type: 'string', default: '10' },
    'no-words': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const folds = Number(values.folds);

console.log(`${folds}-fold cross-validation on training lines; fractions in %.\n`);
console.log(
  '| lines | n | intents | accuracy | top 2 | macro-F1 | ECE | AUROC | answered | right of answers | OOS kept out | train s | ms p50 / p99 | KB |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const path of positionals) {
  const lines = readLines(path);
  const words = chooseWords(lines);
  process.stderr.write(
    `${basename(path)}: ${values['no-words'] ? 'no word table, as asked.' : describeTable(words)}\n`,
  );
  const instruments = {
    clock: () => performance.now(),
    addedMemory: () => 0,
    fileSize: (model: Uint8Array) => deflateModel(model).length,
    progress: (done: number, rounds: number) =>
      process.stderr.write(`${basename(path)}: fold ${done}/${rounds}\n`),
  };
  const run = evaluateFolds(lines, folds, instruments, { words });
  console.log(row(basename(path), run.evaluation));
  const languages = languageScores(run.predictions);
  if (languages.length > 1) {
    const parts = languages.map(({ language, accuracy }) => `${language} ${percent(accuracy)}`);
    console.log(`\n${basename(path)} by language: ${parts.join(', ')}\n`);
  }
}

function chooseWords(lines: readonly TrainingLine[]): WordTable {
  const texts = lines.map(({ text }) => text);
  return values['no-words'] ? NO_WORDS : unseenTable(wordTables(), texts);
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
