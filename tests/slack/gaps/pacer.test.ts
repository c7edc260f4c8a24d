import { expect, it } from 'vitest';
import { createPacer } from '../../../src/slack/gaps/pacer.ts';

function pacer(atOnce: number) {
  const waits: number[] = [];
  const paced = createPacer({
    atOnce,
    everyMs: 1200,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
  return { paced, waits };
}

it('lets the first calls pass, and spaces those after them', async () => {
  const { paced, waits } = pacer(2);
  for (let call = 0; call < 4; call += 1) await paced(async () => call);
  expect(waits).toEqual([1200, 1200]);
});

it('waits as long as Slack asks to, and calls again', async () => {
  const { paced, waits } = pacer(10);
  let calls = 0;
  const answer = await paced(async () => {
    calls += 1;
    if (calls < 3) throw Object.assign(new Error('A rate-limit'), { retryAfter: 7 });
    return 'answer';
  });
  expect([answer, waits]).toEqual(['answer', [7000, 7000]]);
});

it('hands on every other failure', async () => {
  const { paced } = pacer(10);
  await expect(paced(() => Promise.reject(new Error('missing_scope')))).rejects.toThrow('missing');
});
