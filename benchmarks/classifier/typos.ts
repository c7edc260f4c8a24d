/**
 * What do slips of the finger cost? Trains on four fifths of the lines, and tests on the last
 * fifth as written and with one edit in eight letters.
 * tsx benchmarks/classifier/typos.ts lines.json ...
 */
import { basename } from 'node:path';
import { evaluateSplit, type Instruments } from '../../src/learning/evaluate.ts';
import { dealFolds } from '../../src/learning/folds.ts';
import { languageOf } from '../../src/learning/language-scores.ts';
import { seededRandom } from '../../src/nlu/machine/random.ts';
import { readLines } from './read-lines.ts';
import { retype } from './retype.ts';

const random = seededRandom(4);

const instruments: Instruments = { clock: () => performance.now(), addedMemory: () => 0 };

console.log('| lines | accuracy as written | with one edit in eight letters | loss, points |');
console.log('|---|---|---|---|');
for (const path of process.argv.slice(2)) {
  // Chinese is typed by sound; slips of letters say nothing there.
  const english = readLines(path).filter(({ text }) => languageOf(text) === 'en');
  const [fold] = dealFolds(english, 5);
  if (!fold) continue;
  const retyped = fold.test.map((line) => ({ ...line, text: retype(line.text, random) }));
  const clean = evaluateSplit(fold, instruments).evaluation.accuracy ?? 0;
  const noisy =
    evaluateSplit({ train: fold.train, test: retyped }, instruments).evaluation.accuracy ?? 0;
  const cells = [clean, noisy, clean - noisy].map((share) => (100 * share).toFixed(1));
  console.log(`| ${basename(path)} | ${cells.join(' | ')} |`);
}
