import { setImmediate } from 'node:timers/promises';

/** Takes one thing to do and does it; says whether there was one. */
export type Work = () => Promise<boolean>;

export interface Worker {
  /** Looks again at once, rather than at the next tick. */
  wake(): void;
  /** Takes nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** how many things are done side by side */
  readonly concurrency: number;
  /** how often an idle worker looks for what has become due */
  readonly tickMs: number;
  readonly onError: (error: unknown) => void;
  /** waited for before each thing: what goes first, such as acknowledgements */
  readonly before?: () => Promise<void>;
}

/**
 * Repeats `work` for as long as there is some, then waits for a wake-up or the next tick. One thing that
 * takes long keeps one lane busy, never the others.
 * The event loop goes round before each thing: requests and answers that came in meanwhile are not kept
 * waiting by a queue that is full. Lanes that are free at the same time look in the same round, so that
 * the store may serve them together. An error of `work` is reported and ends the run of that lane, never the worker.
 */
export function startWorker(work: Work, options: WorkerOptions): Worker {
  let stopped = false;
  let wakes = 0;
  const lanes = new Set<Promise<void>>();

  let breath: Promise<void> | null = null;
  function breathe(): Promise<void> {
    breath ??= setImmediate().then(() => {
      breath = null;
    });
    return breath;
  }

  async function next(): Promise<boolean> {
    await breathe();
    await options.before?.();
    return !stopped && (await work());
  }

  /** Until there was nothing, and nobody has called since it was looked. */
  async function doAll(): Promise<void> {
    let seen = wakes;
    while (!stopped && ((await next()) || seen !== wakes)) seen = wakes;
  }

  async function lane(): Promise<void> {
    try {
      await doAll();
    } catch (error) {
      options.onError(error);
    }
  }

  function open(): void {
    const opened: Promise<void> = lane().then(() => {
      lanes.delete(opened);
    });
    lanes.add(opened);
  }

  function wake(): void {
    wakes += 1;
    while (!stopped && lanes.size < options.concurrency) open();
  }

  const ticker = setInterval(wake, options.tickMs);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(ticker);
      await Promise.all(lanes);
    },
  };
}
