import { setTimeout as sleep } from 'node:timers/promises';
import type { LogSink } from '../bolt-logger.ts';

/** Who stops the desk waits about this long; a container is killed after it. */
const DRAIN_MS = 9000;

export interface DrainParts {
  /** each ends once what is under way is done */
  readonly stops: readonly (() => Promise<void>)[];
  /** frees what was not done in time for others to take */
  readonly release: () => Promise<void>;
  readonly log: LogSink;
  readonly withinMs?: number;
}

/** Lets what is under way end, for nine seconds unless said; what has not ended then is given back. */
export async function drain({
  stops,
  release,
  log,
  withinMs = DRAIN_MS,
}: DrainParts): Promise<void> {
  const late = new AbortController();
  const done = Promise.all(stops.map((stop) => stop())).then(() => true);
  const tooLate = sleep(withinMs, false, { signal: late.signal }).catch(() => false);
  const inTime = await Promise.race([done, tooLate]);
  late.abort();
  if (inTime) return;
  log.warn({}, 'Not everything could be finished in time; it is given back for the next start.');
  await release();
}
