import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWait, waitAfter } from '../../src/slack/wait-after.ts';
import { MAX_ATTEMPTS } from '../../src/store.ts';

const rateLimit = (retryAfter: number) => Object.assign(new Error('ratelimited'), { retryAfter });
const random = fc.double({ min: 0, max: 1, noNaN: true });
const attempts = fc.integer({ min: 1, max: MAX_ATTEMPTS });

describe('waiting after a failure', () => {
  it('never comes back before the time that Slack asks for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3600 }),
        attempts,
        random,
        (seconds, attempt, spread) => {
          const wait = waitAfter(rateLimit(seconds), attempt, spread);
          expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
          expect(wait).toBeLessThanOrEqual(seconds * 1000 + 1000);
        },
      ),
    );
  });

  it('waits whole milliseconds, at least half a second and at most five minutes', () => {
    fc.assert(
      fc.property(attempts, random, (attempt, spread) => {
        const wait = waitAfter(new Error('broken'), attempt, spread);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(500);
        expect(wait).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it('waits longer each time, and spreads equal failures over half of the wait', () => {
    const waits = (spread: number) =>
      [1, 2, 3, 4, 5, 6].map((attempt) => waitAfter(new Error('broken'), attempt, spread));
    expect(waits(1)).toEqual([1000, 4000, 16_000, 64_000, 256_000, 300_000]);
    expect(waits(0)).toEqual([500, 2000, 8000, 32_000, 128_000, 150_000]);
  });

  it('reads a wait from Slack alone', () => {
    expect(askedWait(rateLimit(3))).toBe(3000);
    expect(askedWait(new Error('broken'))).toBeNull();
    expect(askedWait(Object.assign(new Error('odd'), { retryAfter: 'soon' }))).toBeNull();
    expect(askedWait('broken')).toBeNull();
  });
});
