import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, oliver } = PEOPLE;
const { noodles } = CHANNELS;

describe('the buttons under an answer', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver, press, deskWords, told } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  /** An answer in a thread that an agent has taken over since. */
  async function takenOver(question: string) {
    const thread = say(grace, noodles, question);
    const card = await answered(noodles, thread, 1);
    await press(grace, noodles, card.ts, 'person');
    await answered(noodles, thread, 2);
    return { thread, card };
  }

  it('still count once people have the thread, and only who pressed is thanked', async () => {
    const { thread, card } = await takenOver('the screen says 51 on terminal 101');
    await press(grace, noodles, card.ts, 'still_failing');
    await expect.poll(deskWords, SOON).toContain('Grace Lee pressed “Still failing” on the answer');
    await expect.poll(() => told(grace), SOON).toContain("I've told our support team");
    await press(grace, noodles, card.ts, 'solved');
    await expect.poll(deskWords, SOON).toContain('✅ Solved');
    await expect.poll(() => told(grace), SOON).toContain('Good to hear it works');
    await press(grace, noodles, card.ts, 'person');
    await expect.poll(() => told(grace), SOON).toContain('is already with our support team');
    expect(bots(noodles, thread).length).toBe(2);
  });

  it('say it once however often they are pressed', async () => {
    const thread = say(grace, noodles, 'the terminal shows 91 for every card');
    const card = await answered(noodles, thread, 1);
    await press(grace, noodles, card.ts, 'still_failing');
    const next = await answered(noodles, thread, 2);
    await press(grace, noodles, card.ts, 'still_failing');
    await press(grace, noodles, card.ts, 'still_failing');
    await passedOver();
    expect(bots(noodles, thread).at(-1)?.ts).toBe(next.ts);
  });

  it('count from a colleague of the asker’s', async () => {
    const thread = say(grace, noodles, 'the screen says 54');
    await press(wei, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    expect((await answered(noodles, thread, 2)).text).toContain('Passed on');
  });

  it('do not count from one of our own, who reads why', async () => {
    const thread = say(grace, noodles, 'the screen says 57');
    await press(ana, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await expect.poll(() => told(ana), SOON).toContain('This button is for someone else.');
    expect(bots(noodles, thread).length).toBe(1);
  });

  it('do not count from another organisation in the channel, which reads why', async () => {
    desk.slack.channels.share(noodles, TEAMS.books);
    desk.slack.channels.invite(noodles, oliver, ana);
    await desk.slack.settled();
    const thread = say(grace, noodles, 'the screen says 62');
    await press(oliver, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await expect.poll(() => told(oliver), SOON).toContain('This button is for someone else.');
    expect(bots(noodles, thread).length).toBe(1);
    desk.slack.channels.unshare(noodles, TEAMS.books);
  });
});
