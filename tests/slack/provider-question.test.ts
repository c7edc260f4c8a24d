import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';
import { shownText } from './views/shown-text.ts';

const { grace } = PEOPLE;
const { noodles } = CHANNELS;

describe('a code that means different things with different providers', () => {
  let desk: RunningDesk;
  const { say, bots, answered, press } = etiquette(() => desk);
  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  it('makes the desk ask for the provider, and a bare name answers it', async () => {
    const thread = say(grace, noodles, 'code 41');
    expect((await answered(noodles, thread, 1)).text).toContain('Which company provides');
    say(grace, noodles, 'unionpay', thread);
    expect((await answered(noodles, thread, 2)).text).toContain('Code 41: Not approved');
  });

  it('shows on the question that nobody knows the provider, in the words it was asked in', async () => {
    const thread = say(grace, noodles, '提示代码41');
    const question = await answered(noodles, thread, 1);
    await press(grace, noodles, question.ts, 'option:not-sure');
    const now = () => shownText(bots(noodles, thread)[0]?.blocks);
    await expect.poll(now, SOON).toContain('您的回答：不知道是哪家');
    expect(now()).toContain('代码 41 在各家的意思不一样');
  });
});
