import { expect, it } from 'vitest';
import { createFreshBrain } from '../../src/trainer/fresh-brain.ts';

interface Made {
  readonly key: string;
}

const open = ({ key }: Made) => ({ knowledge: { version: key } });

function setUp(over: { readonly build?: () => Promise<Made>; readonly keep?: () => void } = {}) {
  const logged: string[] = [];
  const kept: string[] = [];
  const log = (_fields: object, sentence: string) => logged.push(sentence);
  const state = { key: 'small', builds: 0 };
  const fresh = createFreshBrain({
    first: open({ key: 'small' }),
    key: () => state.key,
    build: async () => {
      state.builds += 1;
      return over.build ? over.build() : { key: state.key };
    },
    open,
    keep: ({ key }) => (over.keep ? over.keep() : kept.push(key)),
    log: { info: log, warn: log, error: log },
  });
  return { fresh, state, logged, kept };
}

it('builds nothing where the files are as they were', async () => {
  const { fresh, state } = setUp();
  await fresh.refresh();
  expect(state.builds).toBe(0);
});

it('answers with the old brain until the new one is there, and then with the new one', async () => {
  const { fresh, state, kept } = setUp();
  const before = fresh.current();
  state.key = 'changed';
  const refreshed = fresh.refresh();
  expect(fresh.current()).toBe(before);
  await refreshed;
  expect(fresh.current().knowledge.version).toBe('changed');
  expect(kept).toEqual(['changed']);
});

it('builds once for what changed once, however often it is asked', async () => {
  const { fresh, state } = setUp();
  state.key = 'changed';
  await Promise.all([fresh.refresh(), fresh.refresh(), fresh.refresh()]);
  expect(state.builds).toBe(1);
});

it('keeps the old brain where the new content is wrong, says so, and tries again when told', async () => {
  const { fresh, state, logged } = setUp({
    build: () => Promise.reject(new Error('intents/greeting.yml:3 is empty')),
  });
  const before = fresh.current();
  state.key = 'wrong';
  await fresh.refresh();
  expect(fresh.current()).toBe(before);
  expect(logged.at(-1)).toMatch(/could not be built; the one before stays in use/);
  await fresh.refresh();
  expect(state.builds).toBe(2);
});

it('answers from what it built even where that cannot be kept', async () => {
  const { fresh, state, logged } = setUp({
    keep: () => {
      throw new Error('EROFS: read-only file system');
    },
  });
  state.key = 'changed';
  await fresh.refresh();
  expect(fresh.current().knowledge.version).toBe('changed');
  expect(logged).toContainEqual(expect.stringContaining('could not be kept'));
});
