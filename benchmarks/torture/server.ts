import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** The real server in a process of its own. */
export interface Server {
  /** Resolves once it serves. Throws where it ended before or takes longer than a minute. */
  ready(): Promise<void>;
  /** As a power cut ends it: no handler runs. */
  kill(): Promise<void>;
  /** As an operator ends it. */
  stop(): Promise<void>;
}

/** Starts `dist/main.js` with nothing but `environment`; its output goes to the end of `log`. */
export function startServer(environment: Readonly<Record<string, string>>, log: string): Server {
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [MAIN], {
    env: { ...environment },
    stdio: ['ignore', output, output],
  });
  const ended = once(child, 'exit');
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return {
    ready: () => waitUntilReady(child, `http://127.0.0.1:${environment.ADMIN_PORT}/readyz`),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function waitUntilReady(child: ChildProcess, page: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(page).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error('The server was not ready within a minute.');
    await sleep(50);
  }
  throw new Error('The server ended before it was ready. Read its log.');
}
