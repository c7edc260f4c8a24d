import { parseArgs } from 'node:util';
import { readFigures } from '../../src/desk/figures.ts';
import { shippedBrain } from '../../tests/brain.ts';
import { createFilledDesk, type FilledDesk } from './filled-desk.ts';
import { at, load, machine } from './machine.ts';

/**
 * `tsx benchmarks/load/growth.ts [--conversations 500] [--cases 50]`: what ten times as many
 * conversations and open cases do to the time of a turn, of a claim and of the managers' figures.
 * One process, SQLite with durable writes, no Slack. `topics.ts` has ten times the topics.
 */
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '500' },
    cases: { type: 'string', default: '50' },
  },
});
const SAMPLES = 50;
const TIMES = 10;
/** What the longest of the usual reports looks back on; all of it was asked in the last hour. */
const MONTH_MS = 30 * 86_400_000;

console.log(machine());
console.log(
  '| conversations | open cases | turn p50 ms | p99 | claim p50 ms | p99 | figures ms | load |\n|---|---|---|---|---|---|---|---|',
);
const filled = await createFilledDesk(shippedBrain());
let [conversations, cases] = [0, 0];
for (const times of [1, TIMES]) {
  while (conversations < Number(values.conversations) * times) {
    await filled.ask();
    conversations += 1;
  }
  while (cases < Number(values.cases) * times) {
    await filled.wish(cases);
    cases += 1;
  }
  await show(filled);
}
await filled.remove();

async function show({ store, desk, ask }: FilledDesk): Promise<void> {
  const before = `| ${conversations} | ${cases}`;
  const turns = await sample(ask);
  conversations += SAMPLES;
  const open = (await store.cases.list({ status: 'open' })).slice(0, SAMPLES);
  const claims = await sample(async (index) => {
    const found = open[index % open.length];
    if (!found) throw new Error('There is no open case.');
    const started = performance.now();
    await desk.claim({ event: { key: `claim:${found.id}` }, case: found.id, who: 'U0ANA00001' });
    return performance.now() - started;
  });
  const started = performance.now();
  const now = Date.now();
  await readFigures(store, { since: now - MONTH_MS, until: now, now });
  const figures = performance.now() - started;
  const cells = [at(turns, 0.5), at(turns, 0.99), at(claims, 0.5), at(claims, 0.99), figures];
  console.log(`${before} | ${cells.map((ms) => ms.toFixed(1)).join(' | ')} | ${load()} |`);
}

async function sample(run: (index: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < SAMPLES) times.push(await run(times.length));
  return times.toSorted((one, other) => one - other);
}
