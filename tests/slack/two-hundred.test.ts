import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botMessages, type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;
const CONVERSATIONS = 200;
const LONG = { timeout: 150_000, interval: 500 };

let desk: RunningDesk;
beforeAll(async () => {
  desk = await standIn('socket');
  await desk.startDesk();
});
afterAll(() => desk.end());

/** Everybody wants a person at the same moment. */
const ASKERS = [
  { user: grace, channel: noodles, text: 'I want to talk to a person please' },
  { user: wei, channel: noodles, text: '我要转人工' },
  { user: oliver, channel: books, text: 'can a human help me please' },
] as const;

it('200 conversations at once: each has its one case, and hears of it once', async ({
  annotate,
}) => {
  const started = performance.now();
  const threads = Array.from({ length: CONVERSATIONS }, (_, index) => {
    const asked = ASKERS[index % ASKERS.length] ?? ASKERS[0];
    return { ...asked, thread: desk.slack.say(asked).ts };
  });
  const cards = () =>
    new Set(
      desk.slack
        .messages(deskChannel)
        .flatMap(({ text }) => /^Case (\d+) · /.exec(text)?.[1] ?? []),
    ).size;
  await expect.poll(cards, LONG).toBe(CONVERSATIONS);
  const seconds = (performance.now() - started) / 1000;
  const heard = ({ channel, thread }: (typeof threads)[number]) =>
    botMessages(desk.slack, channel, thread).length;
  await expect
    .poll(() => threads.filter((one) => heard(one) === 1).length, LONG)
    .toBe(CONVERSATIONS);
  const posted = desk.slack.messages(deskChannel).filter(({ text }) => /^Case \d+ · /.test(text));
  expect(posted).toHaveLength(CONVERSATIONS);
  await annotate(
    `The last of ${CONVERSATIONS} case cards was there after ${seconds.toFixed(1)} s.`,
  );
}, 300_000);
