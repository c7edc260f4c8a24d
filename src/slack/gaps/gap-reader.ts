import { setTimeout as sleep } from 'node:timers/promises';
import type { Seen } from '../../ports/seen.ts';
import type { LogSink } from '../bolt-logger.ts';
import { toTs } from './read-gaps.ts';

/** Sees to it that what was written while nobody listened is read. */
export interface GapReader {
  /** Something may be missing since `since` (epoch ms). Reads in the background, again until it succeeds. */
  read(since: number): void;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
  /** Begins nothing more. What is not read yet is read after the next start. */
  stop(): Promise<void>;
}

export interface GapReaderParts {
  readonly seen: Pick<Seen, 'openGaps'>;
  /** reads every open gap, and waits between calls with `wait`; throws where Slack or the store fails */
  readonly readGaps: (wait: (milliseconds: number) => Promise<void>) => Promise<void>;
  readonly log: LogSink;
}

/** Slack may still have been about to repeat what it sent shortly before: it repeats for some minutes. */
export const OVERLAP_MS = 15 * 60_000;
const WAITS_MS = [1000, 5000, 15_000, 60_000];

export function createGapReader({ seen, readGaps, log }: GapReaderParts): GapReader {
  const stopping = new AbortController();
  let asked: number | null = null;
  let running: Promise<void> | null = null;

  /** Throws where it is stopped meanwhile. */
  async function wait(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: stopping.signal });
  }

  async function attempt(since: number): Promise<boolean> {
    try {
      await seen.openGaps(toTs(since - OVERLAP_MS));
      await readGaps(wait);
      return true;
    } catch (error) {
      if (stopping.signal.aborted) return false;
      log.warn({ error }, 'What was missed could not be read from Slack; it is tried again.');
      asked = Math.min(asked ?? since, since);
      return false;
    }
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (asked !== null && !stopping.signal.aborted) {
      const since = asked;
      asked = null;
      if (await attempt(since)) continue;
      await wait(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0).catch(() => undefined);
      failures += 1;
    }
    running = null;
  }

  return {
    read(since) {
      asked = Math.min(asked ?? since, since);
      running ??= run();
    },
    async settled() {
      await running;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
