import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { shippedBrain } from '../../tests/brain.ts';
import { createFilledDesk } from './filled-desk.ts';
import { load, machine } from './machine.ts';

/**
 * `tsx benchmarks/load/heap.ts [--conversations 100000]`: what stays in memory as conversations add up,
 * every tenth with a case. One process, the real turns and the real store on SQLite, but no Slack, and no
 * commit waits for the disk; after each tenth all garbage is collected before anything is read.
 * `memory.ts` shows the whole server, over HTTP, at a tenth of the pace.
 */
const { values } = parseArgs({
  options: { conversations: { type: 'string', default: '100000' } },
});
const STEPS = 10;
const CASE_EVERY = 10;
/** Before the first reading: what is loaded and compiled at first use is no growth. */
const WARM_UP = 500;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const filled = await createFilledDesk(shippedBrain(), false);
let asked = 0;
await play(WARM_UP);
console.log(machine());
console.log('| conversations | heap MB | outside the heap MB | RSS MB | seconds | load |');
console.log('|---|---|---|---|---|---|');
const begun = performance.now();
show();
const step = Math.ceil(Number(values.conversations) / STEPS);
for (let done = 0; done < STEPS; done += 1) {
  await play(step);
  show();
}
await filled.remove();

async function play(count: number): Promise<void> {
  for (const end = asked + count; asked < end; asked += 1) {
    await filled.ask();
    if (asked % CASE_EVERY === 0) await filled.wish(asked);
  }
}

function show(): void {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = [heapUsed, external, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`| ${asked} | ${megabytes.join(' | ')} | ${seconds} | ${load()} |`);
}
