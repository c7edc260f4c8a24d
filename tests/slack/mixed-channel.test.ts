import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, oliver, ana } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

describe('a channel that several outside organisations read', () => {
  let desk: RunningDesk;
  const { say, bots, answered, press, deskWords } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    desk.slack.channels.share(noodles, TEAMS.books);
    desk.slack.channels.invite(noodles, oliver, ana);
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  const SECRETS = /4321|TID77|77001234|188\.40/;

  it('rule 14: is answered as ever, and reads nothing of one merchant’s account', async () => {
    const thread = say(
      grace,
      noodles,
      'card ending 4321, 188.40 EUR, terminal 77001234: the screen says 51',
    );
    const card = await answered(noodles, thread, 1);
    expect(card.text).toContain('51');
    await press(grace, noodles, card.ts, 'person');
    const handedOver = await answered(noodles, thread, 2);
    expect(handedOver.text).toMatch(/case \d+/);
    expect(JSON.stringify(bots(noodles, thread))).not.toMatch(SECRETS);
  });

  it('rule 14: nor does it in an agent’s reply, and the agent is told so', async () => {
    const thread = say(grace, noodles, 'terminal 77001234 says 91, card ending 4321');
    const card = await answered(noodles, thread, 1);
    await press(grace, noodles, card.ts, 'person');
    await answered(noodles, thread, 2);
    const ofCase = () =>
      desk.slack
        .messages(deskChannel)
        .find(({ text }) => text.startsWith('Case ') && text.includes('says 91'));
    await expect.poll(ofCase, SOON).toBeDefined();
    await press(ana, deskChannel, ofCase()?.ts ?? '', 'reply');
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    await desk.slack.submitView({
      user: ana,
      values: { reply_text: 'We reset terminal 77001234 for the card ending 4321.' },
    });
    const reply = await answered(noodles, thread, 3);
    expect(reply.text).toContain('We reset terminal ••• for the card ending •••');
    await expect.poll(deskWords, SOON).toContain('account details in the reply were hidden');
  });
});
