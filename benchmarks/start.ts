import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// How long does the server take from `node dist/main.js` until it is ready, and what does it weigh
// at rest? The playground is measured: the stand-in Slack runs in the same process.
//   npm run build && npx tsx benchmarks/start.ts [runs]

const RUNS = Number(process.argv[2] ?? 5);
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const REST_MS = 5000;
const DEADLINE_MS = 60_000;

interface Started {
  readonly readyMs: number;
  readonly restMb: number;
}

async function startOnce(): Promise<Started> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const env = { PATH: process.env.PATH, PORT: String(port), ADMIN_PORT: String(adminPort) };
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await answering(`http://127.0.0.1:${adminPort}/readyz`, started);
    await answering(`http://127.0.0.1:${port}/`, started);
    const readyMs = performance.now() - started;
    await wait(REST_MS);
    return { readyMs, restMb: residentMb(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** Asks until the answer is 200. */
async function answering(address: string, since: number): Promise<void> {
  while (performance.now() - since < DEADLINE_MS) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(5);
  }
  throw new Error(`${address} did not answer within ${DEADLINE_MS / 1000} s: is dist/ built?`);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Resident memory as the system counts it, in MB. */
function residentMb(pid: number | undefined): number {
  const kb = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kb) / 1024;
}

function summary(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `median ${median.toFixed(0)}, from ${sorted.at(0)?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}`;
}

const runs: Started[] = [];
for (let run = 0; run < RUNS; run++) runs.push(await startOnce());
console.log(`${RUNS} starts, Node ${process.versions.node}, ${cpus().length} cores`);
console.log(`start to ready, ms:      ${summary(runs.map(({ readyMs }) => readyMs))}`);
console.log(`memory at rest (RSS), MB: ${summary(runs.map(({ restMb }) => restMb))}`);
