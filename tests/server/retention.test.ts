import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CutOffs, Deleted } from '../../src/ports/maintenance.ts';
import { cutOffs, startRetention } from '../../src/server/retention.ts';

const DAY = 86_400_000;
const NOTHING: Deleted = {
  conversations: 0,
  lines: 0,
  cases: 0,
  events: 0,
  deliveries: 0,
  labels: 0,
};

describe('the cut-offs', () => {
  it('are RETENTION_DAYS for texts, 7 days for what came in and 30 for what went out', () => {
    expect(cutOffs(200 * DAY, 180)).toEqual({
      conversations: 20 * DAY,
      inboxDone: 193 * DAY,
      outboxDone: 170 * DAY,
    });
  });

  it('keep everything at 0 days', () => {
    expect(cutOffs(200 * DAY, 0)).toBeNull();
  });

  it('never keep a row of a queue longer than the conversation it is of', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 10_000 }), (now, days) => {
        const found = cutOffs(now, days);
        expect(found?.inboxDone).toBeGreaterThanOrEqual(found?.conversations ?? now);
        expect(found?.outboxDone).toBeGreaterThanOrEqual(found?.conversations ?? now);
      }),
    );
  });
});

describe('retention', () => {
  const start = (prune: (cutOffs: CutOffs) => Promise<Deleted>) => {
    const clock = { now: 200 * DAY, tick: () => {} };
    const cancel = vi.fn();
    const onError = vi.fn();
    const onDone = vi.fn();
    const retention = startRetention({
      days: 100,
      now: () => clock.now,
      prune,
      every: (milliseconds, run) => {
        clock.tick = () => {
          clock.now += milliseconds;
          run();
        };
        return cancel;
      },
      onDone,
      onError,
    });
    return { retention, clock, cancel, onError, onDone };
  };

  it('deletes at the start and each day, up to that day', async () => {
    const seen: number[] = [];
    const { retention, clock, cancel } = start(async ({ conversations }) => {
      seen.push(conversations / DAY);
      return NOTHING;
    });
    clock.tick();
    clock.tick();
    await retention.stop();
    // The first run begins at once; those that waited for it see the day on which they run.
    expect(seen).toEqual([100, 102, 102]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('reports a failure and tries again the next day', async () => {
    const prune = vi.fn<(cutOffs: CutOffs) => Promise<Deleted>>();
    prune.mockRejectedValueOnce(new Error('disk')).mockResolvedValue(NOTHING);
    const { retention, clock, onError, onDone } = start(prune);
    clock.tick();
    await retention.stop();
    expect(onError).toHaveBeenCalledOnce();
    expect(onDone).toHaveBeenCalledExactlyOnceWith(NOTHING);
  });
});
