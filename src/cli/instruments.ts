import { spawnSync } from 'node:child_process';
import type { Instruments } from '../learning/evaluate.ts';
import { deflateModel } from '../trainer/model-file.ts';
import type { Io } from './io.ts';

const MEGABYTE = 1_048_576;

/** Clock and memory of this process; progress goes to standard error. */
export function instruments(io: Io): Instruments {
  const bare = bareMemory();
  return {
    clock: () => performance.now(),
    addedMemory: () => (process.memoryUsage.rss() - bare) / MEGABYTE,
    fileSize: (model) => deflateModel(model).length,
    progress: (done, rounds) => io.err(`Fold ${done} of ${rounds} is done.`),
  };
}

/** What Node takes before it has loaded anything, in bytes: measured on one of its own. */
function bareMemory(): number {
  const script = 'process.stdout.write(String(process.memoryUsage.rss()))';
  return Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout);
}
