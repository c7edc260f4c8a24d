import { setTimeout as sleep } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { collectAcknowledged } from './acknowledged.ts';
import type { Arguments } from './arguments.ts';
import { startClicks } from './clicks.ts';
import { die, momentOf } from './deaths.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { createMemory, type Memory } from './memory.ts';
import { collectPosts } from './posts.ts';
import type { Run } from './report.ts';
import { startTraffic } from './traffic.ts';
import { type Evidence, judge, type Verdict } from './verdict.ts';

const SECRET = 'torture0signing0secret';
/** Long enough for a dead server's leases and for the longest waits after faults. */
const DRAIN_MS = 400_000;
const DROP_EVERY_MS = 5000;
const STRIKE_EVERY_MS = 20_000;
/** The stand-in remembers 5,000 attempts. */
const READ_EVERY_MS = 500;

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
  const posts = collectPosts(slack);
  const traffic = startTraffic(slack, posts, fleet.route, given);
  const clicks = startClicks(slack, posts, traffic.talks);
  const reading = setInterval(acknowledged.read, READ_EVERY_MS);
  const drops = given.socket ? setInterval(slack.faults.dropSockets, DROP_EVERY_MS) : undefined;
  const strikes = startStrikes(given.restarts ? memory : null);

  const untilAsked = async (count: number) => {
    while (traffic.asked.length < count) await sleep(200);
  };
  for (let kill = 0; kill < given.kills; kill += 1) {
    await untilAsked((given.events * kill) / given.kills);
    const moment = momentOf(kill, given.rolling);
    const index = kill % fleet.size;
    if (moment === 'starting') {
      await servers[index]?.kill();
      servers[index] = fleet.start(index);
    }
    await die(slack, servers[index] ?? fleet.start(index), moment);
    servers[index] = fleet.start(index);
    console.log(`kill ${kill + 1} of ${given.kills} (${moment}), ${traffic.asked.length} written`);
  }
  await Promise.all(servers.map((server) => server.ready()));
  await sleep(3000);
  await untilAsked(given.events);
  clearInterval(drops);
  const struck = await strikes.stop();
  await traffic.stop();
  slack.faults.clear();
  await slack.settled();
  await clicks.stop();
  await Promise.all(servers.map((server) => server.stop()));
  clearInterval(reading);
  acknowledged.read();

  const asked = traffic.asked.filter(acknowledged.has);
  const verdict = await drain(memory, fleet, { slack, posts, asked, ...clicks });
  await slack.stop();
  await memory.remove();
  const run = {
    asked: traffic.asked.length,
    acknowledged: asked.length,
    repeats: acknowledged.repeats(),
    wishes: clicks.wished.size,
    claims: clicks.claimed.size,
    strikes: struck,
    fell: fleet.fell(),
    seconds: (Date.now() - started) / 1000,
  };
  return { run, verdict };
}

/** Lets the database of `memory` fail again and again; `stop` gives how often it did. */
function startStrikes(memory: Memory | null): { readonly stop: () => Promise<number> } {
  const end = new AbortController();
  let struck = 0;
  const striking = (async () => {
    while (memory && !end.signal.aborted) {
      await sleep(STRIKE_EVERY_MS, null, { signal: end.signal }).catch(() => {});
      if (end.signal.aborted) return;
      await memory.strike();
      struck += 1;
    }
  })();
  return {
    async stop() {
      end.abort();
      await striking;
      return struck;
    },
  };
}

/** Lets servers work in peace until nothing is left to do; looks at the store between them. */
async function drain(
  memory: Memory,
  fleet: Fleet,
  evidence: Omit<Evidence, 'store' | 'history'>,
): Promise<Verdict> {
  const deadline = Date.now() + DRAIN_MS;
  for (;;) {
    const history = await memory.history();
    const store = await memory.open();
    const verdict = await judge({ ...evidence, store, history });
    await store.close();
    const finished = verdict.rowsLeft.length === 0;
    if (finished || Date.now() > deadline) return verdict;
    const server = fleet.start(0);
    await server.ready();
    await sleep(10_000);
    await server.stop();
  }
}
