import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace } = PEOPLE;
const { noodles } = CHANNELS;

describe('what a person adds within the cool-down', () => {
  let desk: RunningDesk;
  const { say, bots, answered, press, deskWords, told } = etiquette(() => desk);
  beforeEach(async () => {
    desk = await standIn('socket');
    await desk.startDesk({ COOLDOWN_S: '600' });
  });
  afterEach(() => desk.end());

  it('rule 18: is the reply to the question that waits, and is answered in its thread', async () => {
    const thread = say(grace, noodles, 'my payment was declined');
    await answered(noodles, thread, 1);
    const added = say(grace, noodles, 'the terminal shows code 51');
    expect((await answered(noodles, thread, 2)).text).toContain('51');
    expect(bots(noodles, added)).toEqual([]);
  });

  it('rule 18: is known to the conversation, and to whoever takes it over', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    const card = await answered(noodles, thread, 1);
    say(grace, noodles, 'the screen says 51 on terminal 88112233, only contactless');
    await expect.poll(() => told(grace), SOON).toContain('added this to your question');
    await press(grace, noodles, card.ts, 'person');
    await answered(noodles, thread, 2);
    await expect.poll(deskWords, SOON).toContain('88112233');
  });

  it('rule 18: is a fact of the case that is open already', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    say(grace, noodles, 'the screen says 51 on terminal 99887766');
    await expect.poll(() => told(grace), SOON).toContain('added this to your question');
    const cards = () =>
      desk.slack
        .messages(CHANNELS.desk)
        .map(({ blocks }) => JSON.stringify(blocks))
        .join('\n');
    await expect.poll(cards, SOON).toContain('99887766');
  });
});
