import { afterEach, describe, expect, it } from 'vitest';
import { startWorker, type Work, type Worker } from '../src/worker.ts';

const NEVER_MS = 1_000_000;
const workers: Worker[] = [];
const errors: unknown[] = [];

function start(work: Work, { concurrency = 1, tickMs = NEVER_MS } = {}): Worker {
  const worker = startWorker(work, { concurrency, tickMs, onError: (error) => errors.push(error) });
  workers.push(worker);
  return worker;
}

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  errors.length = 0;
});

/** A door that lets through once it is opened. */
function door() {
  const opening: { open: () => void } = { open: () => {} };
  const opened = new Promise<void>((resolve) => {
    opening.open = resolve;
  });
  return { opened, open: () => opening.open() };
}

describe('a worker', () => {
  it('does everything there is, without being woken for each', async () => {
    let left = 5;
    start(async () => {
      left -= 1;
      return left > 0;
    });
    await expect.poll(() => left).toBe(0);
  });

  it('finds at the next tick what has become due', async () => {
    let looked = 0;
    start(
      async () => {
        looked += 1;
        return false;
      },
      { tickMs: 2 },
    );
    await expect.poll(() => looked).toBeGreaterThan(3);
  });

  it('looks again where it is woken while at work', async () => {
    const first = door();
    const seen: string[] = [];
    const worker = start(async () => {
      seen.push('looked');
      if (seen.length === 1) await first.opened;
      return false;
    });
    worker.wake();
    first.open();
    await expect.poll(() => seen.length).toBe(2);
  });

  it('does no more side by side than it may', async () => {
    const gate = door();
    let under = 0;
    let most = 0;
    let left = 12;
    start(
      async () => {
        if (left === 0) return false;
        left -= 1;
        under += 1;
        most = Math.max(most, under);
        await gate.opened;
        under -= 1;
        return true;
      },
      { concurrency: 4 },
    );
    await expect.poll(() => under).toBe(4);
    gate.open();
    await expect.poll(() => left + under).toBe(0);
    expect(most).toBe(4);
  });

  it('does what comes while something else takes long', async () => {
    const slow = door();
    const things = ['slow'];
    const done: string[] = [];
    const worker = start(
      async () => {
        const thing = things.shift();
        if (thing === undefined) return false;
        if (thing === 'slow') await slow.opened;
        done.push(thing);
        return true;
      },
      { concurrency: 2 },
    );
    await expect.poll(() => things.length).toBe(0);
    things.push('quick', 'quick');
    worker.wake();
    await expect.poll(() => done).toEqual(['quick', 'quick']);
    slow.open();
    await expect.poll(() => done.length).toBe(3);
  });

  it('reports an error and works on when it is woken', async () => {
    let looked = 0;
    const worker = start(async () => {
      looked += 1;
      if (looked === 1) throw new Error('the store is gone');
      return false;
    });
    await expect.poll(() => errors.length).toBe(1);
    worker.wake();
    await expect.poll(() => looked).toBe(2);
    expect(errors).toMatchObject([{ message: 'the store is gone' }]);
  });

  it('finishes what is under way before it has stopped, and takes nothing more', async () => {
    const gate = door();
    const done: string[] = [];
    let taken = 0;
    const worker = start(async () => {
      taken += 1;
      await gate.opened;
      done.push('done');
      return true;
    });
    await expect.poll(() => taken).toBe(1);
    const stopped = worker.stop().then(() => done.push('stopped'));
    gate.open();
    await stopped;
    worker.wake();
    expect(done).toEqual(['done', 'stopped']);
    expect(taken).toBe(1);
  });
});
