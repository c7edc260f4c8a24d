import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botTexts, type RunningDesk, standIn } from './running-desk.ts';

const SOON = { timeout: 15_000 };
const { grace } = PEOPLE;
const { noodles } = CHANNELS;

let desk: RunningDesk;
beforeEach(async () => {
  desk = await standIn('socket');
  await desk.startDesk();
});
afterEach(() => desk.end());

const ask = () => desk.slack.say({ user: grace, channel: noodles, text: 'the screen says 51' }).ts;
const answers = (thread: string) => botTexts(desk.slack, noodles, thread).length;

describe('the sockets', () => {
  it('are two, so that one may end', () => {
    expect(desk.slack.sockets()).toBe(2);
  });

  it('are open again within moments where Slack cuts or refreshes both', async () => {
    for (const end of [desk.slack.faults.dropSockets, () => desk.slack.faults.refreshSockets()]) {
      const opened = desk.slack.calls('apps.connections.open').length;
      end();
      await expect
        .poll(() => desk.slack.calls('apps.connections.open').length, SOON)
        .toBe(opened + 2);
      await expect.poll(() => desk.slack.sockets(), SOON).toBe(2);
    }
    const thread = ask();
    await expect.poll(() => answers(thread), SOON).toBe(1);
  });

  it('are opened again after Slack has refused to, in the words of a token that is no good', async () => {
    desk.slack.faults.refuse('invalid_auth', { method: 'apps.connections.open', times: 3 });
    desk.slack.faults.serverError({ method: 'apps.connections.open', times: 3 });
    desk.slack.faults.dropSockets();
    await expect.poll(() => desk.slack.sockets(), SOON).toBe(2);
  });

  it('lose and double nothing while they are cut again and again', async () => {
    const threads: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      threads.push(ask());
      desk.slack.faults.dropSockets();
      threads.push(ask());
      await expect.poll(() => desk.slack.sockets(), SOON).toBeGreaterThan(0);
    }
    await expect.poll(() => threads.map(answers), SOON).toEqual(threads.map(() => 1));
    await desk.slack.settled();
    expect(threads.map(answers)).toEqual(threads.map(() => 1));
  });
});
