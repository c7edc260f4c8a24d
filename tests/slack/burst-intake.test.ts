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

it('acknowledges each of forty messages at once, and answers each', async () => {
  const threads = Array.from(
    { length: COUNT },
    () => desk.slack.say({ user: PEOPLE.grace, channel: noodles, text: 'the screen says 51' }).ts,
  );
  const answered = () =>
    threads.filter((thread) => botMessages(desk.slack, noodles, thread).length > 0).length;
  await desk.slack.settled();
  const attempts = desk.slack.deliveries().filter(({ kind }) => kind === 'events_api');
  expect(attempts.filter(({ ack }) => ack.outcome !== 'acked')).toEqual([]);
  await expect.poll(answered, { timeout: 45_000 }).toBe(COUNT);
}, 90_000);
