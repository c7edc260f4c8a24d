import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import { collectAcknowledged } from './acknowledged.ts';
import type { Arguments } from './arguments.ts';
import { startClicks } from './clicks.ts';
import { die, momentOf } from './deaths.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Run } from './report.ts';
import { type Server, startServer } from './server.ts';
import { startTraffic } from './traffic.ts';
import { type Evidence, judge, type Verdict } from './verdict.ts';

const SECRET = 'torture0signing0secret';
/** Long enough for a dead server's leases and for the longest waits after faults. */
const DRAIN_MS = 400_000;

/** Kills the server again and again under load, lets the last one finish, and compares. */
export async function torture(given: Arguments): Promise<{ run: Run; verdict: Verdict }> {
  const started = Date.now();
  const slack = await startEmulator({
    signingSecret: SECRET,
    randomIds: true,
    retryDelaysMs: [300, 1000, 2000, 4000, 8000, 16_000],
  });
  const memory = await createMemory(given.store);
  const start = await serverStarter(slack, memory);
  const acknowledged = collectAcknowledged(slack);
  const traffic = startTraffic(slack, given.faults);
  const clicks = startClicks(slack, traffic.asked);

  for (let kill = 0; kill < given.kills; kill += 1) {
    const moment = momentOf(kill);
    await die(slack, start(), moment);
    acknowledged.read();
    console.log(`kill ${kill + 1} of ${given.kills} (${moment}), ${traffic.asked.length} asked`);
  }
  const last = start();
  await last.ready();
  await sleep(3000);
  await traffic.stop();
  slack.faults.clear();
  await slack.settled();
  await clicks.stop();
  await last.stop();
  acknowledged.read();

  const asked = traffic.asked.filter(acknowledged.has);
  const verdict = await drain(memory, start, { slack, asked, ...clicks });
  await slack.stop();
  await memory.remove();
  const run = {
    asked: traffic.asked.length,
    acknowledged: asked.length,
    repeats: acknowledged.repeats(),
    wishes: clicks.wished.size,
    claims: clicks.claimed.size,
    seconds: (Date.now() - started) / 1000,
  };
  return { run, verdict };
}

/** Starts servers on one pair of ports, with everything that gathers or damps messages turned off. */
async function serverStarter(slack: Emulator, memory: Memory): Promise<() => Server> {
  const log = join(await mkdtemp(join(tmpdir(), 'decline-desk-torture-log-')), 'server.log');
  console.log(`The servers write to ${log}`);
  const port = await freePort();
  const environment = {
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
  };
  slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  return () => startServer(environment, log);
}

/** Lets servers work in peace until nothing is left to do; looks at the store between them. */
async function drain(
  memory: Memory,
  start: () => Server,
  evidence: Omit<Evidence, 'store'>,
): Promise<Verdict> {
  const deadline = Date.now() + DRAIN_MS;
  for (;;) {
    const store = await memory.open();
    const verdict = await judge({ ...evidence, store });
    await store.close();
    const finished = verdict.rowsLeft === 0;
    if (finished || Date.now() > deadline) return verdict;
    const server = start();
    await server.ready();
    await sleep(10_000);
    await server.stop();
  }
}
