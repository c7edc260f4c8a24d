import { expect, it } from 'vitest';
import { createTurnstile } from '../../src/store/turnstile.ts';

it('lets one in at a time, who is urgent first, and each kind in the order of coming', async () => {
  const turnstile = createTurnstile();
  const order: string[] = [];
  await turnstile.enter(false);
  const come = (name: string, urgent: boolean) =>
    turnstile.enter(urgent).then(() => order.push(name));
  const all = [
    come('turn 1', false),
    come('ack 1', true),
    come('turn 2', false),
    come('ack 2', true),
  ];
  expect(order).toEqual([]);
  for (const _ of all) {
    turnstile.leave();
    await new Promise(setImmediate);
  }
  expect(order).toEqual(['ack 1', 'ack 2', 'turn 1', 'turn 2']);
});

it('is free again once everybody has left', async () => {
  const turnstile = createTurnstile();
  await turnstile.enter(true);
  turnstile.leave();
  await expect(turnstile.enter(false)).resolves.toBeUndefined();
});
