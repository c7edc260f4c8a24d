import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { collectAcknowledged } from './acknowledged.ts';
import type { Arguments } from './arguments.ts';
import { startClicks } from './clicks.ts';
import { die, momentOf } from './deaths.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Run } from './report.ts';
import { startTraffic } from './traffic.ts';
import { type Evidence, judge, type Verdict } from './verdict.ts';

const SECRET = 'torture0signing0secret';
/** Long enough for a dead server's leases and for the longest waits after faults. */
const DRAIN_MS = 400_000;
const DROP_EVERY_MS = 5000;

/** Kills the server again and again under load, lets the last one finish, and compares. */
export async function torture(given: Arguments): Promise<{ run: Run; verdict: Verdict }> {
  const started = Date.now();
  const slack = await startEmulator({
    signingSecret: SECRET,
    randomIds: true,
    retryDelaysMs: [300, 1000, 2000, 4000, 8000, 16_000],
  });
  const memory = await createMemory(given.store);
  const fleet = await createFleet(slack, memory, SECRET, given);
  const servers = Array.from({ length: fleet.size }, (_, index) => fleet.start(index));
  const acknowledged = collectAcknowledged(slack);
  const traffic = startTraffic(slack, fleet.route, given);
  const drops = given.socket ? setInterval(slack.faults.dropSockets, DROP_EVERY_MS) : undefined;
  const clicks = startClicks(slack, traffic.asked);

  for (let kill = 0; kill < given.kills; kill += 1) {
    const moment = momentOf(kill, given.rolling);
    const index = kill % fleet.size;
    if (moment === 'starting') {
      await servers[index]?.kill();
      servers[index] = fleet.start(index);
    }
    await die(slack, servers[index] ?? fleet.start(index), moment);
    servers[index] = fleet.start(index);
    acknowledged.read();
    console.log(`kill ${kill + 1} of ${given.kills} (${moment}), ${traffic.asked.length} asked`);
  }
  await Promise.all(servers.map((server) => server.ready()));
  await sleep(3000);
  while (traffic.asked.length < given.events) {
    acknowledged.read();
    await sleep(200);
  }
  clearInterval(drops);
  await traffic.stop();
  slack.faults.clear();
  await slack.settled();
  await clicks.stop();
  await Promise.all(servers.map((server) => server.stop()));
  acknowledged.read();

  const asked = traffic.asked.filter(acknowledged.has);
  const verdict = await drain(memory, fleet, { slack, asked, ...clicks });
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

/** Lets servers work in peace until nothing is left to do; looks at the store between them. */
async function drain(
  memory: Memory,
  fleet: Fleet,
  evidence: Omit<Evidence, 'store'>,
): Promise<Verdict> {
  const deadline = Date.now() + DRAIN_MS;
  for (;;) {
    const store = await memory.open();
    const verdict = await judge({ ...evidence, store });
    await store.close();
    const finished = verdict.rowsLeft === 0;
    if (finished || Date.now() > deadline) return verdict;
    const server = fleet.start(0);
    await server.ready();
    await sleep(10_000);
    await server.stop();
  }
}
