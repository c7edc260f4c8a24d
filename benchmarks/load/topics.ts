import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load-content.ts';
import { simplify } from '../../src/nlu/text/simplify.ts';
import { buildModel } from '../../src/trainer/build-model.ts';
import { readBuilt, toBrain, writeBuilt } from '../../src/trainer/built.ts';
import { at, load, machine } from './machine.ts';
import { moreTopics } from './more-topics.ts';

/**
 * `tsx benchmarks/load/topics.ts [--sizes 1/1,3/1,1/10,10/10]`: what more topics do to training, to the
 * files of the model, to the start and to a classification. `3/1`: three times our topics, each with all
 * lines; `10/10`: ten times, each with a tenth of its lines. What the server loads is measured in a
 * fresh process.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1/1,3/1,1/10,10/10' },
    only: { type: 'string' },
    loaded: { type: 'string' },
  },
});
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [WARM_UPS, SAMPLES] = [500, 3000];

if (values.loaded !== undefined) showLoaded(values.loaded);
else if (values.only !== undefined) train(values.only);
else {
  console.log(machine());
  console.log(
    '| topics | lines | training CPU s | peak RSS MB | model.bin KiB | content.json KiB | load ms | heap MB | RSS MB | classify p50 ms | p99 | right on 3,000 of its own lines | load |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const size of values.sizes.split(',')) again('--only', size);
}

function train(size: string): void {
  const [times = 1, oneIn = 1] = size.split('/').map(Number);
  const content = moreTopics(loadContent(ROOT), times, oneIn);
  const lines = Object.values(content.training).flatMap(({ en, zh }) => [...en, ...zh]).length;
  const before = process.cpuUsage().user;
  const built = buildModel(content, `topics-${size}`);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-topics-'));
  writeBuilt(folder, built);
  const kib = (name: string) => (statSync(join(folder, name)).size / 1024).toFixed(0);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  const cells = [Object.keys(content.training).length, lines, seconds.toFixed(1), peak];
  process.stdout.write(`| ${cells.join(' | ')} | ${kib('model.bin')} | ${kib('content.json')} `);
  again('--loaded', folder);
  rmSync(folder, { recursive: true });
}

/** Each figure comes out of a process of its own, so that none has what another left in memory. */
function again(...options: readonly string[]): void {
  const file = fileURLToPath(import.meta.url);
  spawnSync(process.execPath, [...process.execArgv, file, ...options], { stdio: 'inherit' });
}

/** In a process of its own: what a server would load at its start, and a merchant would wait for. */
function showLoaded(folder: string): void {
  const started = performance.now();
  const built = readBuilt(folder);
  if (!built) throw new Error(`There is no model in ${folder}.`);
  const brain = toBrain(built);
  const loadMs = performance.now() - started;
  const lines = Object.entries(built.content.training).flatMap(([intent, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ intent, text: simplify(text) })),
  );
  const step = Math.max(1, Math.floor(lines.length / SAMPLES));
  const asked = lines.filter((_, index) => index % step === 0).slice(0, SAMPLES);
  for (const { text } of asked.slice(0, WARM_UPS)) brain.classifier.classify(text);
  let right = 0;
  const times = asked.map(({ text, intent }) => {
    const begun = performance.now();
    const { ranking } = brain.classifier.classify(text);
    const milliseconds = performance.now() - begun;
    if (ranking[0]?.topic === intent) right += 1;
    return milliseconds;
  });
  const sorted = times.toSorted((one, other) => one - other);
  const { heapUsed, rss } = process.memoryUsage();
  const cells = [
    loadMs.toFixed(0),
    (heapUsed / 2 ** 20).toFixed(0),
    (rss / 2 ** 20).toFixed(0),
    at(sorted, 0.5).toFixed(2),
    at(sorted, 0.99).toFixed(2),
    `${((100 * right) / asked.length).toFixed(1)} %`,
    load(),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
