import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botMessages, type RunningDesk, standIn } from './running-desk.ts';

const { noodles } = CHANNELS;
const COUNT = 40;

let desk: RunningDesk;
beforeEach(async () => {
  desk = await standIn('http');
  await desk.startDesk();
});
afterEach(() => desk.end());

it('acknowledges forty messages at once before it has answered most of them', async () => {
  const threads = Array.from(
    { length: COUNT },
    () => desk.slack.say({ user: PEOPLE.grace, channel: noodles, text: 'the screen says 51' }).ts,
  );
  const answered = () =>
    threads.filter((thread) => botMessages(desk.slack, noodles, thread).length > 0).length;
  await desk.slack.settled();
  const answeredByThen = answered();
  const attempts = desk.slack.deliveries().filter(({ kind }) => kind === 'events_api');
  expect(attempts.filter(({ ack }) => ack.outcome !== 'acked')).toEqual([]);
  expect(answeredByThen).toBeLessThan(COUNT * 0.75);
  await expect.poll(answered, { timeout: 45_000 }).toBe(COUNT);
}, 90_000);
