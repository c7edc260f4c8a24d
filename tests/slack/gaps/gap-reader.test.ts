import { expect, it, onTestFinished } from 'vitest';
import { createGapReader } from '../../../src/slack/gaps/gap-reader.ts';

function reader(readGaps: () => Promise<void>) {
  const opened: string[] = [];
  const logged: string[] = [];
  const log = (_fields: object, sentence: string) => logged.push(sentence);
  const gaps = createGapReader({
    seen: {
      openGaps: async (ts) => {
        opened.push(ts);
      },
    },
    readGaps,
    log: { warn: log, error: log },
  });
  onTestFinished(gaps.stop);
  return { gaps, opened, logged };
}

it('reads from some minutes before the moment at which nobody listened any more', async () => {
  const { gaps, opened } = reader(async () => {});
  gaps.read(1_000_000_000);
  await gaps.settled();
  expect(opened).toEqual(['999100.000000']);
});

it('reads once more where something else was missed meanwhile, and from the earliest of both', async () => {
  const asked: (() => void)[] = [];
  const { gaps, opened } = reader(async () => {
    asked.shift()?.();
  });
  asked.push(() => {
    gaps.read(3_000_000_000);
    gaps.read(2_000_000_000);
  });
  gaps.read(5_000_000_000);
  await gaps.settled();
  expect(opened).toEqual(['4999100.000000', '1999100.000000']);
});

it('tries again until it succeeds', async () => {
  let times = 0;
  const { gaps, logged } = reader(async () => {
    times += 1;
    if (times === 1) throw new Error('the database is gone');
  });
  gaps.read(1_000_000_000);
  await gaps.settled();
  expect(times).toBe(2);
  expect(logged).toEqual([expect.stringContaining('it is tried again')]);
});

it('stops in the middle of its waiting', async () => {
  const { gaps } = reader(() => Promise.reject(new Error('the database is gone')));
  gaps.read(1_000_000_000);
  await gaps.stop();
  await gaps.settled();
});
