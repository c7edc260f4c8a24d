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

const LETTERS_PER_EDIT = 8;
const KEYS = 'abcdefghijklmnopqrstuvwxyz';
const random = seededRandom(4);

/** A text with one letter in eight dropped, doubled, replaced or swapped with the next. */
function retype(text: string): string {
  const characters = [...text];
  for (let at = 0; at < characters.length - 1; at++) {
    const here = characters[at] ?? '';
    if (!/[a-z]/i.test(here) || random() >= 1 / LETTERS_PER_EDIT) continue;
    const next = characters[at + 1] ?? '';
    const key = KEYS[Math.floor(random() * KEYS.length)] ?? '';
    const edits: readonly (readonly [string, string])[] = [
      ['', next],
      [here + here, next],
      [key, next],
      [next, here],
    ];
    const [first, second] = edits[Math.floor(random() * edits.length)] ?? [here, next];
    characters[at] = first;
    characters[at + 1] = second;
    at++;
  }
  return characters.join('');
}

const instruments: Instruments = { clock: () => performance.now(), addedMemory: () => 0 };

console.log('| lines | accuracy as written | with one edit in eight letters | loss, points |');
console.log('|---|---|---|---|');
for (const path of process.argv.slice(2)) {
  // Chinese is typed by sound; slips of letters say nothing there.
  const english = readLines(path).filter(({ text }) => languageOf(text) === 'en');
  const [fold] = dealFolds(english, 5);
  if (!fold) continue;
  const retyped = fold.test.map((line) => ({ ...line, text: retype(line.text) }));
  const clean = evaluateSplit(fold, instruments).evaluation.accuracy ?? 0;
  const noisy =
    evaluateSplit({ train: fold.train, test: retyped }, instruments).evaluation.accuracy ?? 0;
  const cells = [clean, noisy, clean - noisy].map((share) => (100 * share).toFixed(1));
  console.log(`| ${basename(path)} | ${cells.join(' | ')} |`);
}
