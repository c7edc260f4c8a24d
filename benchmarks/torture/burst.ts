import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { isJson, type Json, stringOf } from '../../src/emulator/wire/json.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import type { SenderTask } from './burst-sender.ts';
import { createMemory } from './memory.ts';
import { questionAt } from './questions.ts';
import { startServer } from './server.ts';

/**
 * `tsx benchmarks/torture/burst.ts [--counts 60,500] [--store sqlite|postgres]`: that many signed
 * events at the same moment. How long until Slack has its acknowledgements, and until all are answered?
 */
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '60,500' },
    store: { type: 'string', default: 'sqlite' },
  },
});
const SENDER = fileURLToPath(new URL('burst-sender.ts', import.meta.url));
const SECRET = 'torture0signing0secret';

/** Messages that stand in Slack, and the events that tell of them; none is delivered yet. */
async function write(slack: Emulator, count: number): Promise<readonly Json[]> {
  const before = slack.deliveries().length;
  for (let index = 0; index < count; index += 1) {
    slack.say({ channel: CHANNELS.noodles, user: PEOPLE.grace, text: questionAt(index) });
  }
  await slack.settled();
  return slack
    .deliveries()
    .slice(before)
    .map(({ payload }) => payload);
}

/** Milliseconds until each event was acknowledged, from the moment that all were sent. */
async function deliver(
  slack: Emulator,
  url: string,
  events: readonly Json[],
): Promise<readonly number[]> {
  const requests = events.map((event) => {
    const body = JSON.stringify(event);
    return { body, headers: { 'content-type': 'application/json', ...slack.sign(body) } };
  });
  const task: SenderTask = { url, requests };
  const sender = fork(SENDER, { execArgv: ['--import', 'tsx'] });
  sender.send(task);
  const [times] = await once(sender, 'message');
  return times;
}

/** How many of the `events` have an answer in their thread. */
function answered({ world }: Emulator, events: readonly Json[]): number {
  const said = world.messages.get(CHANNELS.noodles) ?? [];
  const threads = new Set(said.filter(({ bot_id }) => bot_id).map(({ thread_ts }) => thread_ts));
  return events.filter(({ event }) => isJson(event) && threads.has(stringOf(event.ts))).length;
}

function quantile(sorted: readonly number[], share: number): string {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return found.toFixed(0).padStart(6);
}

const port = await freePort();
const slack = await startEmulator({
  signingSecret: SECRET,
  eventsUrl: 'http://127.0.0.1:1/',
  retryDelaysMs: [],
});
const memory = await createMemory(values.store === 'postgres' ? 'postgres' : 'sqlite');
const log = join(await mkdtemp(join(tmpdir(), 'decline-desk-burst-log-')), 'server.log');
const server = startServer(
  {
    ...memory.environment,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    DESK_CHANNEL: CHANNELS.desk,
    PORT: String(port),
    ADMIN_PORT: String(await freePort()),
    BURST_MS: '0',
    COOLDOWN_S: '0',
    STORM_PER_MINUTE: '0',
  },
  log,
);
await server.ready();
console.log('events   p50 ms   p99 ms  last ms  answers at the last ack  all answered ms');
for (const count of [10, ...values.counts.split(',').map(Number)]) {
  const events = await write(slack, count);
  const started = performance.now();
  const times = await deliver(slack, `http://127.0.0.1:${port}/slack/events`, events);
  const early = answered(slack, events);
  while (answered(slack, events) < count) await sleep(20);
  const sorted = times.toSorted((one, other) => one - other);
  const [p50, p99, last] = [0.5, 0.99, 1].map((share) => quantile(sorted, share));
  const all = (performance.now() - started).toFixed(0);
  console.log(`${String(count).padStart(6)}   ${p50}   ${p99}   ${last}  ${early}  ${all}`);
}
await server.stop();
await slack.stop();
await memory.remove();
