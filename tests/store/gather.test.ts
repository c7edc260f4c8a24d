import { expect, it } from 'vitest';
import { gather } from '../../src/store/gather.ts';

it('writes as one group what comes at once, and as the next what comes meanwhile', async () => {
  const groups: (readonly number[])[] = [];
  const more: Promise<number>[] = [];
  const add = gather(async (items: readonly number[]) => {
    if (groups.length === 0) more.push(add(4), add(5));
    groups.push(items);
    return items.map((item) => item * 10);
  });
  expect(await Promise.all([add(1), add(2), add(3)])).toEqual([10, 20, 30]);
  expect(await Promise.all(more)).toEqual([40, 50]);
  expect(groups).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

it('keeps one that cannot be written from harming the others', async () => {
  const add = gather(async (items: readonly string[]) => {
    if (items.includes('bad')) throw new Error('cannot be written');
    return items.map((item) => item.toUpperCase());
  });
  const outcomes = await Promise.allSettled([add('a'), add('bad'), add('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await add('c')).toBe('C');
});

it('splits what is more than one statement may hold', async () => {
  const sizes: number[] = [];
  const add = gather(async (items: readonly number[]) => {
    sizes.push(items.length);
    return items;
  });
  const all = Array.from({ length: 1000 }, (_, index) => index);
  expect(await Promise.all(all.map(add))).toEqual(all);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
});
