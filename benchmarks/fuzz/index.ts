import { parseArgs } from 'node:util';
import { shippedBrain } from '../../tests/brain.ts';
import { machine } from '../load/machine.ts';
import { fuzz } from './fuzz.ts';
import { createRandom } from './random.ts';
import { createSecrets } from './secrets.ts';
import { fuzzSocket } from './socket.ts';
import { startTarget } from './target.ts';

/**
 * `tsx benchmarks/fuzz/index.ts [--payloads 100000] [--seed 1]`: mutated and mangled payloads to every
 * route of the whole server, then over its socket. Exits with 1 where it crashed, failed without a
 * word, or let a card number out of its words.
 */
const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.payloads);
const random = createRandom(Number(values.seed));
const secrets = createSecrets(random);
const mutation = { random, secret: secrets.invent };
const unforeseen: unknown[] = [];
process.on('unhandledRejection', (error) => unforeseen.push(error));
process.on('uncaughtException', (error) => unforeseen.push(error));

const brain = shippedBrain();
const started = performance.now();
const overHttp = await fuzz(await startTarget(brain, 'http'), mutation, secrets, count);
const overSocket = await fuzzSocket(brain, mutation, secrets, Math.ceil(count / 5));
console.log(`${machine()}, seed ${values.seed}`);
for (const [name, outcome] of Object.entries({ overHttp, overSocket })) {
  const { leaks, ...rest } = outcome;
  console.log(name, JSON.stringify({ ...rest, leaks: leaks.length }));
  for (const leak of leaks.slice(0, 10)) console.log(`  ${leak}`);
  if (leaks.length > 0 || outcome.silentFailures > 0) process.exitCode = 1;
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`errors that nobody caught: ${unforeseen.length}; ${seconds} s`);
for (const error of unforeseen.slice(0, 5)) console.log(error);
if (unforeseen.length > 0) process.exitCode = 1;
process.exit();
