import { parseArgs } from 'node:util';
import { createDurableMemory } from './durable-memory.ts';
import { at, load, machine } from './machine.ts';
import { type Market, startMarket } from './market.ts';
import { atRate, createSender, sustained } from './press-on.ts';
import { type Kind, type Subject, startSubject } from './subject.ts';

/**
 * `tsx benchmarks/load/throughput.ts [--store sqlite|postgres] [--instances 1] [--seconds 10] [--rate 50]`:
 * signed events to the real server, beside a bare Bolt app that echoes, one after the other. How
 * many a second are answered while 16 wait at any moment, and how long from the event until Slack
 * has the answer at `--rate` events a second. Needs `npm run build`.
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    instances: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '50' },
  },
});
const store = values.store === 'postgres' ? 'postgres' : 'sqlite';
const [instances, seconds, rate] = [
  Number(values.instances),
  Number(values.seconds),
  Number(values.rate),
];
if (!(instances > 0 && seconds > 0 && rate > 0)) {
  throw new Error('--instances, --seconds and --rate are numbers above 0.');
}
if (store === 'sqlite' && instances > 1) throw new Error('SQLite serves one instance.');

const NO_PACE = { COOLDOWN_S: '0', STORM_PER_MINUTE: '0' };
/** More than any app here answers in that time. */
const MOST_PER_SECOND = 1500;
const WARM_UP = 500;

/** Measures one app as it is started, on an empty store. */
async function measure(
  name: string,
  kind: Kind,
  environment: Readonly<Record<string, string>>,
  count: number,
): Promise<number> {
  const market = await startMarket();
  const subjects: Subject[] = [];
  while (subjects.length < count)
    subjects.push(await startSubject(kind, market.slack, environment));
  const sender = createSender(market, subjects);
  await atRate(market, sender, await market.write(WARM_UP), 100);
  const before = market.slack.calls().length;
  const paced = await atRate(market, sender, await market.write(rate * seconds), rate);
  const calls = callsEach(market, before, rate * seconds);
  const pressed = await market.write(MOST_PER_SECOND * seconds);
  const spent = () => subjects.reduce((sum, { processorMs }) => sum + processorMs(), 0);
  const spentBefore = spent();
  const { answered, perSecond } = await sustained(market, sender, pressed, seconds);
  const each = ((spent() - spentBefore) / answered).toFixed(1);
  await sender.close();
  await Promise.all(subjects.map(({ stop }) => stop()));
  await market.slack.stop();
  const [p50, p99] = [at(paced.times, 0.5), at(paced.times, 0.99)].map((ms) => ms.toFixed(1));
  console.log(
    `| ${name} | ${count} | ${perSecond.toFixed(0)} | ${each} | ${p50} | ${p99} | ${paced.unanswered} | ${paced.refused} | ${calls} | ${load()} |`,
  );
  return perSecond;
}

/** How often Slack was called for each event; the stand-in remembers 5,000 calls. */
function callsEach({ slack }: Market, before: number, events: number): string {
  const made = slack.calls().length - before;
  return slack.calls().length < 5000 ? (made / events).toFixed(2) : 'many';
}

console.log(`${machine()}; ${store}, ${seconds} s each`);
console.log(
  `| app | instances | events/s | processor ms/event | p50 ms at ${rate}/s | p99 ms | unanswered | refused | calls/event | load |`,
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
const echo = await measure('bare Bolt echo', 'echo', {}, 1);
for (const [name, pace] of [
  ['desk', NO_PACE],
  ['desk, default pace', {}],
] as const) {
  const memory = await createDurableMemory(store);
  const desk = await measure(name, 'desk', { ...memory.environment, ...pace }, instances);
  await memory.remove();
  console.log(`  ${name}: ${(desk / echo).toFixed(2)} x the echo`);
}
