import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { botTexts, type RunningDesk, standIn, type Transport } from './running-desk.ts';

const SOON = { timeout: 15_000 };
const { grace } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

let desk: RunningDesk;
const open = async (transport: Transport) => {
  desk = await standIn(transport);
};
afterEach(() => desk.end());

describe.each(['socket', 'http'] as const)('a restart over %s', (transport) => {
  beforeEach(() => open(transport));
  const ask = () =>
    desk.slack.say({ user: grace, channel: noodles, text: 'the screen says 51' }).ts;

  it('loses nothing that was acknowledged and not yet handled', async () => {
    await desk.startDesk({ BURST_MS: '1500' });
    const thread = ask();
    await desk.slack.settled();
    expect(desk.slack.deliveries().at(-1)?.ack.outcome).toBe('acked');
    await desk.stopDesk();
    expect(botTexts(desk.slack, noodles, thread)).toEqual([]);
    await desk.startDesk();
    await expect.poll(() => botTexts(desk.slack, noodles, thread).length, SOON).toBe(1);
  });

  it('loses nothing that was decided and could not be said', async () => {
    await desk.startDesk();
    desk.slack.faults.serverError({ method: 'chat.postMessage', times: 20 });
    const thread = ask();
    await expect.poll(() => desk.slack.calls('chat.postMessage').length, SOON).toBeGreaterThan(0);
    await desk.stopDesk();
    desk.slack.faults.clear();
    await desk.startDesk();
    await expect.poll(() => botTexts(desk.slack, noodles, thread).length, SOON).toBe(1);
  });
});

describe('a start', () => {
  beforeEach(() => open('socket'));

  it.each([
    [
      'shared',
      () => desk.slack.channels.share(deskChannel, TEAMS.noodles),
      'is shared with another',
    ],
    ['about to be shared', () => desk.slack.channels.offerSharing(deskChannel), 'is shared with'],
    ['archived', () => desk.slack.channels.archive(deskChannel, PEOPLE.ana), 'is archived'],
    [
      'one without the bot',
      () => desk.slack.channels.kick(deskChannel, 'U0BOT00001', PEOPLE.ana),
      'cannot be read',
    ],
  ])('is refused where the desk’s channel is %s', async (_what, happens, sentence) => {
    happens();
    await expect(desk.startDesk()).rejects.toThrow(`DESK_CHANNEL ${deskChannel} ${sentence}`);
  });

  it('is refused where there is no such channel', async () => {
    await expect(desk.startDesk({ DESK_CHANNEL: 'C0NOWHERE1' })).rejects.toThrow(
      'DESK_CHANNEL C0NOWHERE1 cannot be read',
    );
  });

  it('is refused where Slack does not know the token', async () => {
    await expect(desk.startDesk({ SLACK_BOT_TOKEN: 'xoxb-somebody-else' })).rejects.toThrow(
      'SLACK_BOT_TOKEN could not be used',
    );
  });
});
