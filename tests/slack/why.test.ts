import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import type { View } from '../../src/emulator/world/view.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';
import { shownText } from './views/shown-text.ts';

const { grace, ana, ben } = PEOPLE;
const { noodles } = CHANNELS;

describe('“Why this answer?”', () => {
  let desk: RunningDesk;
  const { say, answered } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  const windows = (user: string): readonly View[] => desk.slack.world.modals.get(user) ?? [];
  const ask = (user: string, channel: string, message_ts: string) =>
    desk.slack.shortcut({ user, channel, message_ts, callback_id: 'why_this_answer' });

  async function explained(user: string): Promise<string> {
    await expect.poll(() => windows(user).length, SOON).toBe(1);
    const text = shownText(windows(user).at(-1)?.content);
    desk.slack.world.modals.set(user, []);
    return text;
  }

  it('shows an agent the ranking, the phrases, the threshold, the decoded code and the version', async () => {
    const thread = say(grace, noodles, 'the screen says 51, only this card');
    const answer = await answered(noodles, thread, 1);
    await ask(ana, noodles, answer.ts);
    const shown = await explained(ana);
    expect(shown).toContain('It answered: insufficient-funds');
    expect(shown).toContain('because: code');
    expect(shown).toContain('Ranking');
    expect(shown).toMatch(/words alone need \d+ %/);
    expect(shown).toContain('Code 51');
    expect(shown).toContain('Only this card');
    expect(shown).toContain('Content and model');
  });

  it('tells the answers of one thread apart', async () => {
    const thread = say(grace, noodles, 'the receipt printer prints nothing at all');
    const first = await answered(noodles, thread, 1);
    say(grace, noodles, 'and now it shows code 91', thread);
    await answered(noodles, thread, 2);
    await ask(ana, noodles, first.ts);
    expect(await explained(ana)).toContain('printer-fault');
  });

  it('opens for nobody else', async () => {
    const thread = say(grace, noodles, 'code 91');
    const answer = await answered(noodles, thread, 1);
    await expect(ask(grace, noodles, answer.ts)).rejects.toThrow('installed');
    await ask(ben, noodles, answer.ts);
    await explained(ben);
    expect(windows(grace)).toEqual([]);
  });

  it('says so where nothing is kept of a message', async () => {
    const thread = say(ana, CHANNELS.floor, 'lunch?');
    await ask(ana, CHANNELS.floor, thread);
    expect(await explained(ana)).toContain('Nothing is kept');
  });
});
