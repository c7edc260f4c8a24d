import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runDesk } from './run-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const share = z.number().min(0).max(1);
const evaluation = z.strictObject({
  trainLines: z.int(),
  testLines: z.int(),
  intents: z.int(),
  accuracy: share,
  macroF1: share,
  top2: share,
  auroc: share.nullable(),
  ece: share,
  thresholded: z.strictObject({
    accuracy: share,
    coverage: share,
    answerPrecision: share.nullable(),
    oosRecall: share.nullable(),
    oosPrecision: share.nullable(),
  }),
  trainSeconds: z.number().positive(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  modelKb: z.number().positive(),
  rssMb: z.number().positive(),
});

const THINGS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TRAIN = THINGS.flatMap((thing) => [
  { text: `the paper roll ${thing} is jammed in the printer`, intent: 'printer' },
  { text: `network cable ${thing} lost its connection`, intent: 'network' },
  { text: `please refund order ${thing} to the customer`, intent: 'refund' },
]);
const TEST = [
  { text: 'printer paper jammed', intent: 'printer' },
  { text: 'lost network connection', intent: 'network' },
  { text: 'refund the customer', intent: 'refund' },
];
const OOS = [{ text: '今天天气很好', intent: '__oos__' }, { text: 'zebra quilt vodka' }];

function write(folder: string, name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

describe('desk evaluate', () => {
  it('trains on one file, tests on others and prints one object', async () => {
    const folder = temporaryFolder();
    const { code, out } = await runDesk([
      'evaluate',
      ...['--train', write(folder, 'train.json', TRAIN)],
      ...['--test', write(folder, 'test.json', TEST)],
      ...['--oos', write(folder, 'oos.json', OOS)],
      '--json',
    ]);
    expect(code).toBe(0);
    const result = evaluation.parse(JSON.parse(out));
    expect(result).toMatchObject({ trainLines: 30, testLines: 5, intents: 3, accuracy: 1 });
    expect(result.auroc).not.toBeNull();
    expect(result.thresholded.oosRecall).not.toBeNull();
  });

  it('gives null for what needs out-of-scope lines where there are none', async () => {
    const folder = temporaryFolder();
    const { out } = await runDesk([
      'evaluate',
      ...['--train', write(folder, 'train.json', TRAIN)],
      ...['--test', write(folder, 'test.json', TEST)],
      '--json',
    ]);
    const { auroc, thresholded } = evaluation.parse(JSON.parse(out));
    expect([auroc, thresholded.oosRecall, thresholded.oosPrecision]).toEqual([null, null, null]);
  });

  it('cross-validates, tells its progress on standard error and writes a report', async () => {
    const folder = temporaryFolder();
    const report = join(folder, 'report.html');
    const { code, out, err } = await runDesk([
      'evaluate',
      ...['--train', write(folder, 'train.json', TRAIN)],
      ...['--folds', '2', '--report', report],
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Trained on 30 lines of 3 intents, tested on 30\./);
    expect(out).toMatch(/Topic: lines, precision, recall, F1\n {2}network +10 /);
    expect(err).toBe(
      'Word table: learnt from banking77, clinc150, hwu64, and from none of these lines.\n' +
        'Fold 1 of 2 is done.\nFold 2 of 2 is done.\n',
    );
    expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it.each([
    ['a test that is missing', ['--train', 'TRAIN'], '--test FILE, or --folds N'],
    ['both ways to test', ['--test', 'TEST', '--folds', '2'], '--test and --folds cannot go'],
    ['two sources of lines', ['--train', 'TRAIN', '--content', '.'], '--train and --content'],
    [
      '--oos on its own',
      ['--train', 'TRAIN', '--oos', 'TEST'],
      '--oos adds to the lines of --test',
    ],
    [
      'one fold',
      ['--train', 'TRAIN', '--folds', '1'],
      '--folds is a whole number from 2 to the 30',
    ],
    ['folds that are no number', ['--train', 'TRAIN', '--folds', 'ten'], 'not "ten"'],
    ['more folds than lines', ['--train', 'TRAIN', '--folds', '31'], 'not "31"'],
    ['a missing file', ['--train', '/no/train.json', '--folds', '2'], '/no/train.json'],
    ['a file that is no JSON', ['--train', 'WORDS', '--folds', '2'], 'is not valid JSON'],
    ['JSON of another form', ['--train', 'OTHER', '--folds', '2'], 'is no JSON array of {"text"'],
    ['a single intent', ['--train', 'SINGLE', '--folds', '2'], 'two intents or more'],
    [
      'a report where there is no folder',
      ['--train', 'TRAIN', '--folds', '2', '--report', '/no/report.html'],
      '/no/report.html',
    ],
  ])('answers %s with a sentence and exit code 2', async (_, args, sentence) => {
    const folder = temporaryFolder();
    const files: Readonly<Record<string, string>> = {
      TRAIN: write(folder, 'train.json', TRAIN),
      TEST: write(folder, 'test.json', TEST),
      WORDS: write(folder, 'words.json', 'text,intent'),
      OTHER: write(folder, 'other.json', [{ text: 'a', label: 'b' }]),
      SINGLE: write(folder, 'single.json', TRAIN.slice(0, 1).concat(TRAIN.slice(3, 4))),
    };
    const { code, out, err } = await runDesk(['evaluate', ...args.map((arg) => files[arg] ?? arg)]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(existsSync('/no/report.html')).toBe(false);
  });
});
