import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: every benchmark that needs no data from outside, one after the other. */
const BENCHMARKS = [
  'decoder.ts',
  'simulator.ts',
  'dialogues.ts',
  'questions.ts',
  'suggestions.ts',
  'start.ts',
];

for (const name of BENCHMARKS) {
  console.log(`\n== ${name}`);
  const file = fileURLToPath(new URL(name, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
