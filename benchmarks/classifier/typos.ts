/**
 * What do slips of the finger cost? Trains on four fifths of the English lines, and tests on the
 * last fifth as written and with one edit in eight letters, two draws of slips. Without files: our
 * own content.
 * tsx benchmarks/classifier/typos.ts [--folds 1] [lines.json ...]
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load-content.ts';
import { dealFolds, type Fold } from '../../src/learning/folds.ts';
import { languageOf } from '../../src/learning/language-scores.ts';
import { OUT_OF_SCOPE } from '../../src/learning/prediction.ts';
import { createClassifier } from '../../src/nlu/classifier/classifier.ts';
import { train } from '../../src/nlu/classifier/train.ts';
import type { TrainingLine } from '../../src/nlu/classifier/training-line.ts';
import { seededRandom } from '../../src/nlu/machine/random.ts';
import { pack } from '../../src/nlu/packing/pack.ts';
import { unpack } from '../../src/nlu/packing/unpack.ts';
import { simplify } from '../../src/nlu/text/simplify.ts';
import { unseenTable } from '../../src/nlu/words/unseen-table.ts';
import type { WordTable } from '../../src/nlu/words/word-table.ts';
import { trainingLines } from '../../src/trainer/training-lines.ts';
import { shippedWords, wordTables } from '../../src/word-tables.ts';
import { readLines } from './read-lines.ts';
import { retype } from './retype.ts';

const FOLDS = 5;
const SEEDS = [4, 5] as const;

interface Tally {
  lines: number;
  right: number;
  /** Of each draw of slips. */
  readonly rightRetyped: number[];
}

const { values, positionals } = parseArgs({
  options: { folds: { type: 'string', default: '1' } },
  allowPositionals: true,
});

console.log('| lines | tested | as written | one edit in eight letters | loss, points | by draw |');
console.log('|---|---|---|---|---|---|');
if (positionals.length === 0) measure('own content', ownLines(), shippedWords());
for (const path of positionals) {
  const lines = readLines(path);
  const texts = lines.map(({ text }) => text);
  measure(basename(path), lines, unseenTable(wordTables(), texts));
}

function ownLines(): readonly TrainingLine[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return trainingLines(loadContent(root)).map(({ text, intent }) => ({
    text: simplify(text),
    intent,
  }));
}

function measure(name: string, lines: readonly TrainingLine[], words: WordTable): void {
  const tally: Tally = { lines: 0, right: 0, rightRetyped: SEEDS.map(() => 0) };
  const folds = dealFolds(lines, FOLDS).slice(0, Number(values.folds));
  for (const [number, fold] of folds.entries()) testFold(fold, number, words, tally);
  const percent = (count: number) => (100 * count) / tally.lines;
  const losses = tally.rightRetyped.map((right) => percent(tally.right - right));
  const loss = losses.reduce((sum, one) => sum + one, 0) / losses.length;
  const written = percent(tally.right);
  const cells = [written, written - loss, loss].map((share) => share.toFixed(1));
  const draws = losses.map((one) => one.toFixed(1)).join(' / ');
  console.log(`| ${name} | ${tally.lines} | ${cells.join(' | ')} | ${draws} |`);
}

function testFold(fold: Fold, number: number, words: WordTable, tally: Tally): void {
  const classifier = createClassifier(unpack(pack(train(fold.train, { words }))), words);
  const randoms = SEEDS.map((seed) => seededRandom(seed + 10 * number));
  for (const { text, intent } of fold.test.filter(isOurEnglish)) {
    const isRight = (said: string) => classifier.classify(said).ranking[0]?.topic === intent;
    tally.lines++;
    if (isRight(text)) tally.right++;
    for (const [draw, random] of randoms.entries()) {
      const more = isRight(retype(text, random)) ? 1 : 0;
      tally.rightRetyped[draw] = more + (tally.rightRetyped[draw] ?? 0);
    }
  }
}

/** Chinese is typed by sound; slips of letters say nothing there. */
function isOurEnglish({ text, intent }: TrainingLine): boolean {
  return intent !== OUT_OF_SCOPE && languageOf(text) === 'en';
}
