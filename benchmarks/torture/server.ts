import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const READY_WITHIN_MS = 60_000;
const AGAIN_AFTER_MS = 1000;

/** The real server in a process of its own. */
export interface Server {
  /** Resolves once it serves. Throws where it ended before or takes longer than a minute. */
  ready(): Promise<void>;
  /** As a power cut ends it: no handler runs. */
  kill(): Promise<void>;
  /** As an operator ends it. */
  stop(): Promise<void>;
}

/**
 * Starts `dist/main.js` with nothing but `environment`; its output goes to the end of `log`. With `fell`
 * it is started again a second after it ended by itself, as a supervisor does, and `fell` is called.
 */
export function startServer(
  environment: Readonly<Record<string, string>>,
  log: string,
  fell?: () => void,
): Server {
  const output = openSync(log, 'a');
  let isEnding = false;
  let child = run();

  function run(): ChildProcess {
    const started = spawn(process.execPath, [MAIN], {
      env: { ...environment },
      stdio: ['ignore', output, output],
    });
    started.once('exit', () => void replace());
    return started;
  }

  async function replace(): Promise<void> {
    if (isEnding || !fell) return;
    fell();
    await sleep(AGAIN_AFTER_MS);
    if (!isEnding) child = run();
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    isEnding = true;
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  return {
    async ready() {
      const page = `http://127.0.0.1:${environment.ADMIN_PORT}/readyz`;
      const deadline = Date.now() + READY_WITHIN_MS;
      while (fell || !hasEnded(child)) {
        const response = await fetch(page).catch(() => null);
        if (response?.ok) return;
        if (Date.now() > deadline) throw new Error('The server was not ready within a minute.');
        await sleep(50);
      }
      throw new Error('The server ended before it was ready. Read its log.');
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
