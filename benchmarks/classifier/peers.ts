/**
 * How does the classifier stand beside its peers of the npm registry? Each is trained on the same
 * lines (all folds of a file but the first of five) and tested on the same others, in one run.
 * The peers are installed into a folder of their own and are no dependency of the project.
 * tsx benchmarks/classifier/peers.ts [--modules FOLDER] lines.json ...
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dealFolds, type Fold } from '../../src/learning/folds.ts';
import { OUT_OF_SCOPE } from '../../src/learning/prediction.ts';
import { quantile } from '../../src/learning/quantile.ts';
import { naturalBayes } from './peers/natural-bayes.ts';
import { nodeNlp } from './peers/node-nlp.ts';
import { ours } from './peers/ours.ts';
import type { Peer } from './peers/peer.ts';
import { winkBayes } from './peers/wink-bayes.ts';
import { readLines } from './read-lines.ts';

const PACKAGES = [
  'natural@8.1.1',
  'node-nlp@4.27.0',
  'wink-naive-bayes-text-classifier@2.2.1',
  'wink-nlp@2.4.0',
  'wink-eng-lite-web-model@1.8.1',
];
const FOLDS = 5;
const WARM_UPS = 50;

const { values, positionals } = parseArgs({
  options: { modules: { type: 'string' } },
  allowPositionals: true,
});
const folder = values.modules ?? install();
const peers: readonly Peer[] = [ours, naturalBayes(folder), nodeNlp(folder), winkBayes(folder)];

console.log(
  '| lines | trained on | tested on | classifier | accuracy, % | train, s | ms p50 / p99 |',
);
console.log('|---|---|---|---|---|---|---|');
for (const path of positionals) {
  const [fold] = dealFolds(readLines(path), FOLDS);
  if (fold) for (const peer of peers) console.log(await compare(basename(path), fold, peer));
}

/** Installs the peers into a temporary folder. */
function install(): string {
  const made = mkdtempSync(join(tmpdir(), 'peers-'));
  writeFileSync(join(made, 'package.json'), '{"private":true}');
  const command = ['install', '--no-audit', '--no-fund', '--prefix', made, ...PACKAGES];
  execFileSync('npm', command, { cwd: made, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(made, 'node_modules'))) throw new Error(`npm installed nothing in ${made}.`);
  return made;
}

async function compare(name: string, fold: Fold, peer: Peer): Promise<string> {
  const train = fold.train.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const test = fold.test.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const started = performance.now();
  const classify = await peer.train(train);
  const seconds = (performance.now() - started) / 1000;
  for (const { text } of test.slice(0, WARM_UPS)) await classify(text);
  const times: number[] = [];
  let right = 0;
  for (const { text, intent } of test) {
    const asked = performance.now();
    const guess = await classify(text);
    times.push(performance.now() - asked);
    if (guess === intent) right++;
  }
  const cells = [
    name,
    train.length,
    test.length,
    peer.name,
    ((100 * right) / test.length).toFixed(1),
    seconds.toFixed(2),
    `${quantile(times, 0.5).toFixed(3)} / ${quantile(times, 0.99).toFixed(2)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
