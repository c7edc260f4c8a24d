import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, ana } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;

describe('the Home tab', () => {
  let desk: RunningDesk;
  const { say, answered, press, command } = etiquette(() => desk);
  const home = (user: string) => JSON.stringify(desk.slack.views(user).home ?? '');

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  it('shows an agent what waits, what is theirs, and where a mode is set', async () => {
    await command(books, 'mode draft');
    const thread = say(grace, noodles, 'the screen says 51 again');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    desk.slack.openHome({ user: ana });
    await expect.poll(() => home(ana), SOON).toContain('the screen says 51 again');
    expect(home(ana)).toContain('You have no case.');
    expect(home(ana)).toContain('harbour-books: draft');

    const card = () => desk.slack.messages(deskChannel)[0]?.ts;
    await expect.poll(card, SOON).toBeDefined();
    await press(ana, deskChannel, card() ?? '', 'claim');
    await expect.poll(() => desk.slack.messages(deskChannel)[0]?.text, SOON).toContain('claimed');
    desk.slack.openHome({ user: ana });
    await expect.poll(() => home(ana), SOON).toContain('No case waits for anyone.');
  });

  it('shows everybody else how to ask, and nothing of ours', async () => {
    desk.slack.openHome({ user: grace });
    await expect.poll(() => home(grace), SOON).toContain('automated decline desk');
    expect(home(grace)).not.toContain('harbour-books');
  });
});
