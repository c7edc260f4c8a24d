import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { CHANNELS } from '../../src/emulator/world/seed.ts';
import { freePort } from '../../tests/store/postgres-cluster.ts';

/** A running app, in a process of its own. */
export interface Subject {
  readonly url: string;
  readonly readyMs: number;
  /** resident memory as the system counts it */
  residentMb(): number;
  /** what its processor time adds up to, in milliseconds; hardly depends on what else is running */
  processorMs(): number;
  stop(): Promise<void>;
}

/** `echo`: a bare Bolt app. `desk`: the server as it is built. */
export type Kind = 'echo' | 'desk';

const FILES: Readonly<Record<Kind, string>> = {
  echo: fileURLToPath(new URL('echo-app.mjs', import.meta.url)),
  desk: fileURLToPath(new URL('../../dist/main.js', import.meta.url)),
};
const READY_WITHIN_MS = 60_000;

/** Starts the app over HTTP beside `slack`, and waits until it is ready. */
export async function startSubject(
  kind: Kind,
  slack: Emulator,
  environment: Readonly<Record<string, string>> = {},
): Promise<Subject> {
  const [port, admin] = [await freePort(), await freePort()];
  const output = openSync(
    join(mkdtempSync(join(tmpdir(), `decline-desk-load-${kind}-`)), 'log'),
    'a',
  );
  const started = performance.now();
  const child = spawn(process.execPath, [FILES[kind]], {
    stdio: ['ignore', output, output],
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      DESK_CHANNEL: CHANNELS.desk,
      PORT: String(port),
      ADMIN_PORT: String(admin),
      BURST_MS: '0',
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${port}/slack/events`;
  const page = kind === 'desk' ? `http://127.0.0.1:${admin}/readyz` : url;
  await answers(child, page, kind === 'desk');
  return {
    url,
    readyMs: performance.now() - started,
    residentMb: () => residentMb(child.pid),
    processorMs: () => processorMs(child.pid),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Waits for an answer, with `good` for one that is 200. */
async function answers(child: ChildProcess, address: string, good: boolean): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer && (answer.ok || !good)) return;
    await sleep(10);
  }
  throw new Error(`${address} is not ready within a minute: is dist/ built?`);
}

/** User and system time of a process, which Linux counts in hundredths of a second. */
function processorMs(pid: number | undefined): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(after[11]) + Number(after[12])) * 10;
}

function residentMb(pid: number | undefined): number {
  const kb = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kb) / 1024;
}
