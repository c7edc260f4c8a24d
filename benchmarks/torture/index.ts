import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';
import { type Acknowledged, collectAcknowledged } from './acknowledged.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { startClaims } from './claims.ts';
import { die, momentOf } from './deaths.ts';
import { createMemory, type Memory } from './memory.ts';
import { report } from './report.ts';
import { startServer } from './server.ts';
import { type Asked, startTraffic } from './traffic.ts';
import { answersTo, judge, type Verdict } from './verdict.ts';

/** `npm run torture`: kills the server again and again and looks whether anything was lost or doubled. */
const SECRET = 'torture0signing0secret';
/** Long enough for a dead server's leases to run out on PostgreSQL. */
const DRAIN_MS = 240_000;

async function torture(given: Arguments): Promise<Verdict> {
  const started = Date.now();
  const slack = await startEmulator({
    signingSecret: SECRET,
    randomIds: true,
    retryDelaysMs: [200, 500, 1000, 2000, 4000, 8000],
  });
  const memory = await createMemory(given.store);
  const log = join(await mkdtemp(join(tmpdir(), 'decline-desk-torture-log-')), 'server.log');
  console.log(`The servers' log: ${log}`);
  const environment = await environmentFor(slack, memory);
  const acknowledged = collectAcknowledged(slack);
  const traffic = startTraffic(slack, given.faults);
  const claims = startClaims(slack);

  for (let kill = 0; kill < given.kills; kill += 1) {
    const moment = momentOf(kill);
    await die(slack, startServer(environment, log), moment);
    acknowledged.read();
    console.log(`kill ${kill + 1} of ${given.kills} (${moment}), ${traffic.asked.length} asked`);
  }

  const last = startServer(environment, log);
  await last.ready();
  await sleep(3000);
  await traffic.stop();
  slack.faults.clear();
  await slack.settled();
  acknowledged.read();
  const asked = traffic.asked.filter(acknowledged.has);
  await drain(slack, asked);
  await claims.stop();
  await last.stop();
  const verdict = await lookInside(slack, memory, environment, log, asked, claims.acknowledged);
  const run = {
    asked: traffic.asked.length,
    acknowledged: asked.length,
    repeats: repeatsOf(acknowledged),
    cases: asked.filter(({ opensCase }) => opensCase).length,
    claims: claims.acknowledged.size,
    seconds: (Date.now() - started) / 1000,
  };
  console.log(await report(given, run, verdict));
  await slack.stop();
  await memory.remove();
  return verdict;
}
