import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana } = PEOPLE;
const { noodles } = CHANNELS;

describe('etiquette: pace', () => {
  let desk: RunningDesk;
  const { say, bots, answered, deskWords, told } = etiquette(() => desk);
  beforeEach(async () => {
    desk = await standIn('socket');
  });
  afterEach(() => desk.end());

  it('rule 11: takes a burst of one person as one question, answered once', async () => {
    await desk.startDesk({ BURST_MS: '1000' });
    const first = say(grace, noodles, 'hi, problem at the till');
    const second = say(grace, noodles, 'card declined');
    const third = say(grace, noodles, 'the screen says 51');
    expect((await answered(noodles, first, 1)).text).toContain('51');
    expect([...bots(noodles, second), ...bots(noodles, third)]).toEqual([]);
    say(grace, noodles, 'now it says 54', third);
    expect((await answered(noodles, first, 2)).text).toContain('54');
  });

  it('rule 10: does not answer what an agent answered while the burst was waited for', async () => {
    await desk.startDesk({ BURST_MS: '1000' });
    const thread = say(grace, noodles, 'the screen says 51');
    say(ana, noodles, 'I have it, Grace.', thread);
    const later = say(wei, noodles, 'what is code 91?');
    await answered(noodles, later, 1);
    expect(bots(noodles, thread)).toEqual([]);
  });

  it('rule 18: adds a second question within the cool-down to the first, and says so in private', async () => {
    await desk.startDesk({ COOLDOWN_S: '60' });
    const first = say(grace, noodles, 'the screen says 51');
    await answered(noodles, first, 1);
    const second = say(grace, noodles, 'the other terminal says 91');
    await expect.poll(() => told(grace), SOON).toContain('added this to your question');
    expect(bots(noodles, second)).toEqual([]);
    const mention = say(grace, noodles, `<@${BOT}> what is 54?`);
    expect((await answered(noodles, mention, 1)).text).toContain('54');
    const others = say(wei, noodles, '屏幕显示91');
    await answered(noodles, others, 1);
  });

  it('rule 18: gives one notice in a storm, and loses none of the questions', async () => {
    await desk.startDesk({ STORM_PER_MINUTE: '2' });
    const threads = ['51', '54', '91', '55'].map((code) =>
      say(code === '91' ? wei : grace, noodles, `why does the terminal show code ${code}?`),
    );
    const count = () => threads.flatMap((thread) => bots(noodles, thread)).length;
    const words = () => threads.flatMap((thread) => bots(noodles, thread)).map(({ text }) => text);
    await expect.poll(count, SOON).toBe(3);
    const notices = () => words().filter((text) => /many questions|问题比较多/i.test(text));
    expect(notices().length).toBe(1);
    await expect
      .poll(() => (deskWords().match(/why does the terminal show code/g) ?? []).length, SOON)
      .toBeGreaterThanOrEqual(2);
    expect(count()).toBe(3);
  });
});
