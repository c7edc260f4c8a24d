import { afterEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botTexts, type RunningDesk, standIn, type Transport } from './running-desk.ts';

const SOON = { timeout: 15_000 };
const { grace, ana } = PEOPLE;
const { noodles } = CHANNELS;

let desk: RunningDesk;
afterEach(() => desk.end());

const say = (text: string, thread_ts?: string) =>
  desk.slack.say({ user: grace, channel: noodles, text, ...(thread_ts ? { thread_ts } : {}) }).ts;
const answers = (thread: string) => botTexts(desk.slack, noodles, thread).length;
/** Slack repeats its events for a second here; what was written before is lost then. */
const givenUp = () => desk.slack.settled();

describe.each<Transport>(['socket', 'http'])(
  'what was written while nobody listened, over %s',
  (transport) => {
    it('is answered after the next start, once, and what was answered before is not again', async () => {
      desk = await standIn(transport);
      await desk.startDesk();
      const before = say('the screen says 51');
      await expect.poll(() => answers(before), SOON).toBe(1);
      await desk.stopDesk();
      const missed = say('the screen says 54');
      say('and what does code 91 mean?', before);
      await givenUp();
      await desk.startDesk();
      await expect.poll(() => [answers(missed), answers(before)], SOON).toEqual([1, 2]);
      const calls = desk.slack.calls('users.conversations').length;
      await desk.stopDesk();
      await desk.startDesk();
      await expect
        .poll(() => desk.slack.calls('users.conversations').length, SOON)
        .toBeGreaterThan(calls);
      const after = say('the screen says 14');
      await expect.poll(() => answers(after), SOON).toBe(1);
      expect([answers(before), answers(missed)]).toEqual([2, 1]);
    });
  },
);

describe('what was written while nobody listened', () => {
  it('is left to the agent who has answered meanwhile', async () => {
    desk = await standIn('socket');
    await desk.startDesk();
    const seen = say('the screen says 51');
    await expect.poll(() => answers(seen), SOON).toBe(1);
    await desk.stopDesk();
    const missed = say('the screen says 54');
    desk.slack.say({
      user: ana,
      channel: noodles,
      text: 'The card has expired.',
      thread_ts: missed,
    });
    const other = say('the screen says 91');
    await givenUp();
    await desk.startDesk();
    await expect.poll(() => answers(other), SOON).toBe(1);
    expect(answers(missed)).toBe(0);
  });
});
