import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: every benchmark that needs no data from outside, one after the other. */
const BENCHMARKS: readonly (readonly [string, ...string[]])[] = [
  ['decoder.ts'],
  ['simulator.ts'],
  ['dialogues.ts'],
  ['questions.ts'],
  ['suggestions.ts'],
  ['turn.ts'],
  ['start.ts'],
  ['load/throughput.ts'],
  ['load/throughput.ts', '--store', 'postgres'],
  ['load/throughput.ts', '--store', 'postgres', '--instances', '3'],
  ['load/memory.ts', '--conversations', '3000'],
  ['load/growth.ts'],
  ['load/heap.ts', '--conversations', '3000'],
  ['load/topics.ts', '--sizes', '1/1,10/10'],
  ['fuzz/index.ts', '--payloads', '1000'],
];

for (const [name, ...options] of BENCHMARKS) {
  console.log(`\n== ${[name, ...options].join(' ')}`);
  const file = fileURLToPath(new URL(name, import.meta.url));
  const command = ['--import', 'tsx', file, ...options];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
