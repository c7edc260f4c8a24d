import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildInWorker } from '../../src/trainer/build-in-worker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function script(text: string): URL {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${text}`);
  return pathToFileURL(file);
}

it('gives what the worker built below the folder', async () => {
  const worker = script('parentPort.postMessage({ key: workerData, model: new Uint8Array([7]) });');
  expect(await buildInWorker('/content', worker)).toEqual({
    key: '/content',
    model: new Uint8Array([7]),
  });
});

it('throws what the worker throws', async () => {
  const worker = script("throw new Error('causes/x.yml:5 title.zh is missing');");
  await expect(buildInWorker('/content', worker)).rejects.toThrow('causes/x.yml:5');
});

it('throws where the worker ends without a word', async () => {
  await expect(buildInWorker('/content', script('process.exit(3);'))).rejects.toThrow(
    'ended with code 3 and gave nothing',
  );
});
