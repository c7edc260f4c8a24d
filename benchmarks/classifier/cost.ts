/**
 * What does the classifier cost? Training, packed size; then, in a fresh process that loads the
 * packed model: import, load to first answer, latency, memory added.
 * tsx benchmarks/classifier/cost.ts lines.json
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../src/learning/quantile.ts';
import { train } from '../../src/nlu/classifier/train.ts';
import { pack } from '../../src/nlu/packing/pack.ts';
import { readLines } from './read-lines.ts';

const ROUNDS = 3;
const WARM_UPS = 50;
const [path = '', model] = process.argv.slice(2);
if (model === undefined) measureTraining();
else await measureAnswers(model);

function measureTraining(): void {
  const lines = readLines(path);
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage().user;
    train(lines);
    return (process.cpuUsage().user - start) / 1e6;
  });
  const bytes = pack(train(lines));
  const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
  const file = join(folder, 'model.bin');
  writeFileSync(file, bytes);
  console.log(`lines ${lines.length}, packed ${Math.round(bytes.length / 1024)} KB`);
  console.log(`training, CPU seconds: ${seconds.map((value) => value.toFixed(2)).join(', ')}`);
  for (let round = 0; round < ROUNDS; round++) {
    spawnSync(process.execPath, [...process.execArgv, import.meta.filename, path, file], {
      stdio: 'inherit',
    });
  }
  rmSync(folder, { recursive: true });
}

async function measureAnswers(file: string): Promise<void> {
  const texts = readLines(path).map(({ text }) => text);
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const { createClassifier } = await import('../../src/nlu/classifier/classifier.ts');
  const { unpack } = await import('../../src/nlu/packing/unpack.ts');
  const imported = performance.now();
  const classifier = createClassifier(unpack(readFileSync(file)));
  classifier.classify(texts[0] ?? '');
  const answered = performance.now();
  const loadedMemory = process.memoryUsage.rss();
  for (const text of texts.slice(0, WARM_UPS)) classifier.classify(text);
  const times = texts.slice(0, 3000).map((text) => {
    const start = performance.now();
    classifier.classify(text);
    return performance.now() - start;
  });
  const megabytes = (bytes: number) => ((bytes - before) / 1_048_576).toFixed(0);
  console.log(
    `import ${(imported - started).toFixed(0)} ms, load to first answer ${(answered - imported).toFixed(0)} ms, ` +
      `p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms, ` +
      `memory added ${megabytes(loadedMemory)} MB, after ${times.length} texts ${megabytes(process.memoryUsage.rss())} MB`,
  );
}
