import { expect, it } from 'vitest';
import { createRateLimit, TooManyError } from '../../../src/slack/receive/rate-limit.ts';

const event = (user: string, team = 'T1') => ({ team_id: team, event: { user } });

/** How many of `count` payloads are let through. */
function letThrough(
  limit: ReturnType<typeof createRateLimit>,
  body: object,
  count: number,
): number {
  let passed = 0;
  for (let index = 0; index < count; index += 1) {
    try {
      limit.count(body);
      passed += 1;
    } catch (error) {
      if (!(error instanceof TooManyError)) throw error;
    }
  }
  return passed;
}

it('lets a crowd through, and stops one user who runs wild, without harm to others', () => {
  const limit = createRateLimit(() => 0);
  expect(letThrough(limit, event('U1'), 5000)).toBe(3000);
  expect(letThrough(limit, event('U2'), 100)).toBe(100);
});

it('lets who was stopped go on as time goes by', () => {
  const clock = { now: 0 };
  const limit = createRateLimit(() => clock.now);
  letThrough(limit, event('U1'), 4000);
  clock.now = 2000;
  expect(letThrough(limit, event('U1'), 1000)).toBe(200);
});

it('goes on counting where the clock jumps back', () => {
  const clock = { now: 10_000_000 };
  const limit = createRateLimit(() => clock.now);
  letThrough(limit, event('U1'), 2999);
  clock.now = 0;
  expect(letThrough(limit, event('U1'), 10)).toBe(1);
});

it('counts a workspace as a whole', () => {
  const limit = createRateLimit(() => 0);
  const passed = Array.from({ length: 40 }, (_, user) =>
    letThrough(limit, event(`U${user}`), 1000),
  ).reduce((sum, count) => sum + count, 0);
  expect(passed).toBe(30_000);
});

it('knows the sender of clicks and commands too, and lets pass what names none', () => {
  const limit = createRateLimit(() => 0);
  expect(letThrough(limit, { user: { id: 'U1' }, team: { id: 'T1' } }, 3001)).toBe(3000);
  expect(letThrough(limit, { team_id: 'T1', user_id: 'U1' }, 1)).toBe(0);
  for (const body of [null, 'x', {}, { event: { user: 7 } }]) {
    expect(() => limit.count(body)).not.toThrow();
  }
});
