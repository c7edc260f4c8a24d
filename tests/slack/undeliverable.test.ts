import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { MAX_ATTEMPTS } from '../../src/store.ts';
import { type DeliveryRig, deliveryRig } from './delivery-rig.ts';
import { BOT } from './etiquette-desk.ts';

const { noodles, desk } = CHANNELS;
const { ana, grace } = PEOPLE;

let rig: DeliveryRig;
beforeEach(async () => {
  rig = await deliveryRig();
  await rig.answer();
});
afterEach(() => rig.end());

const said = () => rig.slack.messages(noodles, rig.root).filter(({ bot_id }) => bot_id);
const toldToDesk = () =>
  rig.slack
    .messages(desk)
    .map(({ text }) => text)
    .join('\n');

describe('an answer that Slack will never take', () => {
  const REFUSALS: readonly (readonly [string, () => void, string])[] = [
    ['an archived channel', () => rig.slack.channels.archive(noodles, ana), 'is archived'],
    [
      'a channel that the bot has left',
      () => rig.slack.channels.kick(noodles, BOT, ana),
      'is not in the channel any more',
    ],
    ['channel_not_found', () => refuse('channel_not_found'), 'knows no such channel any more'],
    ['msg_too_long', () => refuse('msg_too_long'), 'Slack refused the message'],
    ['invalid_blocks', () => refuse('invalid_blocks'), 'Slack refused the message'],
  ];
  const refuse = (error: string) => rig.slack.faults.refuse(error, { method: 'chat.postMessage' });

  it.each(REFUSALS)(
    '%s: the desk is told, once, and the log says so',
    async (_what, fault, why) => {
      fault();
      await rig.work();
      expect(rig.logged).toEqual(['Slack will not take this message; the desk is told.']);
      await rig.work();
      expect(toldToDesk()).toContain(why);
      expect(await rig.work()).toBe(false);
      expect(await rig.store.outbox.waiting()).toBe(0);
    },
  );

  it('a question that was deleted and that no one else has: the log alone says so', async () => {
    rig.slack.delete({ user: grace, channel: noodles, ts: rig.root });
    await rig.work();
    expect(rig.logged).toHaveLength(1);
    expect(await rig.work()).toBe(false);
    expect(toldToDesk()).toBe('');
  });
});

describe('a token that Slack takes no more', () => {
  it('loses nothing: everything waits, and the log says what to do', async () => {
    const times = MAX_ATTEMPTS + 2;
    rig.slack.faults.refuse('token_revoked', { method: 'chat.postMessage', times });
    for (let time = 0; time < times; time += 1) {
      expect(await rig.work()).toBe(true);
      rig.wait(16_000);
    }
    expect(said()).toEqual([]);
    expect(rig.logged[0]).toBe(
      'Slack refuses SLACK_BOT_TOKEN: install the app again. Everything waits.',
    );
    await rig.work();
    expect(said()).toHaveLength(1);
  });
});
