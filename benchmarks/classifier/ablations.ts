/**
 * What does each device buy? Five folds of each file with one device off at a time: accuracy as
 * written and with one edit in eight letters, and the AUROC where a file has out-of-scope lines.
 * tsx benchmarks/classifier/ablations.ts lines.json ...
 */
import { basename } from 'node:path';
import { auroc } from '../../src/learning/auroc.ts';
import { dealFolds, type Fold } from '../../src/learning/folds.ts';
import { OUT_OF_SCOPE } from '../../src/learning/prediction.ts';
import { createClassifier } from '../../src/nlu/classifier/classifier.ts';
import { SETTINGS } from '../../src/nlu/classifier/settings.ts';
import { train } from '../../src/nlu/classifier/train.ts';
import type { TrainingLine } from '../../src/nlu/classifier/training-line.ts';
import { seededRandom } from '../../src/nlu/machine/random.ts';
import { pack } from '../../src/nlu/packing/pack.ts';
import { unpack } from '../../src/nlu/packing/unpack.ts';
import { unseenTable } from '../../src/nlu/words/unseen-table.ts';
import { NO_WORDS, type WordTable } from '../../src/nlu/words/word-table.ts';
import { wordTables } from '../../src/word-tables.ts';
import { readLines } from './read-lines.ts';
import { retype } from './retype.ts';

const FOLDS = 5;
const SEED = 4;

/** What is changed against the classifier as it is shipped. */
interface Device {
  readonly name: string;
  readonly settings?: Partial<Record<keyof typeof SETTINGS, number>>;
  readonly off?: 'spelling' | 'background' | 'word table';
}

const DEVICES: readonly Device[] = [
  { name: 'as shipped' },
  { name: 'no spelling correction', off: 'spelling' },
  { name: 'no word table', off: 'word table' },
  { name: 'no background lines', off: 'background' },
  { name: 'no nearest lines', settings: { nearestWeight: 0, nearestShare: 0 } },
  { name: 'idf to the power 1', settings: { idfPower: 1 } },
  { name: 'word block as long as characters', settings: { wordBlock: 1 } },
  { name: 'out of scope without coverage', settings: { coverageShare: 0 } },
  { name: 'out of scope without nearest line', settings: { nearestShare: 0 } },
  { name: 'out of scope without probability', settings: { probabilityShare: 0 } },
];

interface Tally {
  readonly ours: number[];
  readonly foreign: number[];
  lines: number;
  right: number;
  rightRetyped: number;
}

console.log('| lines | device | accuracy | retyped | AUROC |');
console.log('|---|---|---|---|---|');
for (const path of process.argv.slice(2)) {
  const lines = readLines(path);
  const table = unseenTable(
    wordTables(),
    lines.map(({ text }) => text),
  );
  for (const device of DEVICES) console.log(measure(basename(path), lines, device, table));
}

function measure(
  name: string,
  lines: readonly TrainingLine[],
  device: Device,
  table: WordTable,
): string {
  const shipped = { ...SETTINGS };
  Object.assign(SETTINGS, device.settings);
  const tally: Tally = { ours: [], foreign: [], lines: 0, right: 0, rightRetyped: 0 };
  for (const fold of dealFolds(lines, FOLDS)) testFold(fold, device, table, tally);
  Object.assign(SETTINGS, shipped);
  const percent = (count: number) => ((100 * count) / tally.lines).toFixed(1);
  const area = auroc(tally.ours, tally.foreign)?.toFixed(3) ?? '–';
  return `| ${name} | ${device.name} | ${percent(tally.right)} | ${percent(tally.rightRetyped)} | ${area} |`;
}

function testFold(fold: Fold, { off }: Device, table: WordTable, tally: Tally): void {
  const words = off === 'word table' ? NO_WORDS : table;
  const lines = fold.train.filter(({ intent }) => off !== 'background' || intent !== OUT_OF_SCOPE);
  const model = unpack(pack(train(lines, { words })));
  const classifier = createClassifier(off === 'spelling' ? { ...model, words: [] } : model, words);
  const random = seededRandom(SEED);
  for (const { text, intent } of fold.test) {
    const { ranking, score } = classifier.classify(text);
    if (intent === OUT_OF_SCOPE) {
      tally.foreign.push(score);
      continue;
    }
    tally.ours.push(score);
    tally.lines++;
    if (ranking[0]?.topic === intent) tally.right++;
    const slipped = classifier.classify(retype(text, random)).ranking[0]?.topic;
    if (slipped === intent) tally.rightRetyped++;
  }
}
