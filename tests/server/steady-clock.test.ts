import { expect, it } from 'vitest';
import { createSteadyClock } from '../../src/server/steady-clock.ts';

function clock() {
  const wall = { at: 1000 };
  const jumps: number[] = [];
  const now = createSteadyClock(
    () => wall.at,
    (milliseconds) => jumps.push(milliseconds),
  );
  const at = (time: number) => {
    wall.at = time;
    return now();
  };
  return { at, jumps };
}

it('tells the time, and goes on from there where the clock is set back', () => {
  const { at, jumps } = clock();
  expect([at(1000), at(2000), at(1500), at(1600), at(1600)]).toEqual([
    1000, 2000, 2000, 2100, 2100,
  ]);
  expect(jumps).toEqual([500]);
});

it('follows where the clock is set forward, as after a sleep', () => {
  const { at, jumps } = clock();
  expect([at(1000), at(9_000_000)]).toEqual([1000, 9_000_000]);
  expect(jumps).toEqual([]);
});

it('never goes back, however often the clock does', () => {
  const { at } = clock();
  const told = [5000, 3000, 7000, 100, 200, 50].map(at);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});
