import { parseArgs } from 'node:util';
import { createDurableMemory } from './durable-memory.ts';
import { load, machine } from './machine.ts';
import { startMarket } from './market.ts';
import { createSender, sustained } from './press-on.ts';
import { type Kind, startSubject } from './subject.ts';

/**
 * `tsx benchmarks/load/memory.ts [--conversations 100000] [--starts 3]`: start to ready and resident
 * memory at rest, beside a bare Bolt app; then the desk's memory as conversations add up, SQLite.
 * Needs `npm run build`.
 */
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100000' },
    starts: { type: 'string', default: '3' },
  },
});
const REST_MS = 5000;
const STEPS = 10;
const NO_PACE = { COOLDOWN_S: '0', STORM_PER_MINUTE: '0' };

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

console.log(machine());
console.log('| app | start to ready ms | RSS at rest MB | load |\n|---|---|---|---|');
for (let start = 0; start < Number(values.starts); start += 1) {
  for (const kind of ['echo', 'desk'] as const) await showStart(kind);
}
await showGrowth(Number(values.conversations));

async function showStart(kind: Kind): Promise<void> {
  const { slack } = await startMarket();
  const memory = await createDurableMemory('sqlite');
  const subject = await startSubject(kind, slack, memory.environment);
  await rest();
  const [ready, resident] = [subject.readyMs.toFixed(0), subject.residentMb().toFixed(0)];
  console.log(`| ${kind} | ${ready} | ${resident} | ${load()} |`);
  await subject.stop();
  await slack.stop();
  await memory.remove();
}

/** What is left after each tenth of the conversations, five seconds after the last answer. */
async function showGrowth(conversations: number): Promise<void> {
  console.log('\n| conversations | RSS MB | answered a second | load |\n|---|---|---|---|');
  const market = await startMarket();
  const memory = await createDurableMemory('sqlite');
  const subject = await startSubject('desk', market.slack, { ...memory.environment, ...NO_PACE });
  const sender = createSender(market, [subject]);
  const step = Math.ceil(conversations / STEPS);
  for (let done = 0; done < conversations; done += step) {
    const questions = await market.write(step);
    const { perSecond } = await sustained(market, sender, questions, Number.POSITIVE_INFINITY);
    await rest();
    const resident = subject.residentMb().toFixed(0);
    console.log(`| ${done + step} | ${resident} | ${perSecond.toFixed(0)} | ${load()} |`);
  }
  await sender.close();
  await subject.stop();
  await market.slack.stop();
  await memory.remove();
}
