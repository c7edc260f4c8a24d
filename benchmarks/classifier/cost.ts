/**
 * What does the classifier cost? Training with thresholds, file size; then, in fresh processes that
 * load the model from its file with the word table: load to first answer, latency, memory added.
 * tsx benchmarks/classifier/cost.ts [lines.json]; without a file on our own content.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content/load-content.ts';
import { quantile } from '../../src/learning/quantile.ts';
import { train } from '../../src/nlu/classifier/train.ts';
import { pack } from '../../src/nlu/packing/pack.ts';
import { simplify } from '../../src/nlu/text/simplify.ts';
import { deflateModel } from '../../src/trainer/model-file.ts';
import { trainingLines } from '../../src/trainer/training-lines.ts';
import { shippedWords } from '../../src/word-tables.ts';
import { readLines } from './read-lines.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 5;
const WARM_UPS = 50;
const TIMED = 3000;
const [path, model] = process.argv.slice(2);
if (model === undefined) measureTraining(path);
else
  await measureAnswers(
    readLines(path ?? '').map(({ text }) => text),
    model,
  );

function measureTraining(path: string | undefined): void {
  const lines = path === undefined ? ownLines() : readLines(path);
  const settings = { thresholds: 'cost', words: shippedWords() } as const;
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage().user;
    train(lines, settings);
    return (process.cpuUsage().user - start) / 1e6;
  });
  const bytes = deflateModel(pack(train(lines, settings)));
  const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
  const [linesFile, modelFile] = [join(folder, 'lines.json'), join(folder, 'model.bin')];
  writeFileSync(linesFile, JSON.stringify(lines));
  writeFileSync(modelFile, bytes);
  console.log(`lines ${lines.length}, file ${(bytes.length / 1024).toFixed(0)} KiB`);
  console.log(`training, CPU seconds: ${seconds.map((value) => value.toFixed(2)).join(', ')}`);
  for (let round = 0; round < ROUNDS; round++) {
    const script = [import.meta.filename, linesFile, modelFile];
    spawnSync(process.execPath, [...process.execArgv, ...script], { stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}

function ownLines() {
  return trainingLines(loadContent(ROOT)).map(({ text, intent }) => ({
    text: simplify(text),
    intent,
  }));
}

async function measureAnswers(texts: readonly string[], file: string): Promise<void> {
  const { createClassifier } = await import('../../src/nlu/classifier/classifier.ts');
  const { unpack } = await import('../../src/nlu/packing/unpack.ts');
  const { inflateModel } = await import('../../src/trainer/model-file.ts');
  const { rss } = process.memoryUsage;
  const [before, cpu, started] = [rss(), process.cpuUsage(), performance.now()];
  const model = unpack(inflateModel(readFileSync(file)));
  const classifier = createClassifier(model, shippedWords());
  classifier.classify(texts[0] ?? '');
  const loading = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const loaded = rss();
  for (const text of texts.slice(0, WARM_UPS)) classifier.classify(text);
  const times = texts.slice(0, TIMED).map((text) => {
    const start = performance.now();
    classifier.classify(text);
    return performance.now() - start;
  });
  const megabytes = (bytes: number) => ((bytes - before) / 1_048_576).toFixed(0);
  console.log(
    `load to first answer ${loading.toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of CPU), ` +
      `p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms, ` +
      `memory added ${megabytes(loaded)} MB, after ${times.length} texts ${megabytes(rss())} MB`,
  );
}
