import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { at, DAY, HOUR, MINUTE } from '../cases/calendars.ts';
import { deskClock, deskFile } from './desk-clock.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, ben, mei } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

/** Office hours in Shanghai, with the usual targets; Ben and Mei are on duty. */
const FILE = `
time_zone: Asia/Shanghai
hours:
  monday: [09:00-12:00, 13:30-18:00]
  tuesday: [09:00-12:00, 13:30-18:00]
  wednesday: [09:00-12:00, 13:30-18:00]
  thursday: [09:00-12:00, 13:30-18:00]
  friday: [09:00-12:00, 13:30-18:00]
on_duty: [${ben}, ${mei}]
`;
const MONDAY = at('2026-11-23T10:00:00+08:00');

let desk: RunningDesk;
let clock: ReturnType<typeof deskClock>;
let file: ReturnType<typeof deskFile>;
const { say, bots, answered, press } = etiquette(() => desk);

beforeEach(async () => {
  desk = await standIn('socket');
  clock = deskClock(MONDAY);
  file = deskFile(FILE);
});
afterEach(async () => {
  await desk.end();
  file.end();
});

const start = (environment = {}) =>
  desk.startDesk({ DESK_CONFIG: file.path, ...environment }, clock.now);
/** What stands in the desk's channel as people read it: cards, and what is below them. */
const lines = () =>
  desk.slack
    .messages(deskChannel)
    .flatMap(({ ts }) => desk.slack.messages(deskChannel, ts))
    .map(({ text, blocks }) => ({ text, blocks: JSON.stringify(blocks) }));
const line = (words: string) => lines().filter(({ text }) => text.includes(words));

/** Grace asks for a person; gives her thread and the card. */
async function handOver() {
  const thread = say(grace, noodles, `<@${BOT}> let me talk to a person please`);
  await answered(noodles, thread, 1);
  await expect.poll(() => desk.slack.messages(deskChannel).length, SOON).toBe(1);
  const card = desk.slack.messages(deskChannel)[0];
  if (!card) throw new Error('There is no card.');
  return { thread, card: card.ts };
}

/** Ana writes to the merchant through the desk. */
async function reply(card: string, thread: string, words: string) {
  const before = bots(noodles, thread).length;
  press(ana, deskChannel, card, 'reply');
  await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
  await desk.slack.submitView({ user: ana, values: { reply_text: words } });
  await expect.poll(() => bots(noodles, thread).length, SOON).toBe(before + 1);
}

const said = (thread: string) => bots(noodles, thread).map(({ text }) => text);
const cardWords = (card: string) =>
  JSON.stringify(desk.slack.messages(deskChannel).find(({ ts }) => ts === card)?.blocks);

describe('a new case', () => {
  it('mentions those on duty once, below its card, which says what is due', async () => {
    await start();
    const { card } = await handOver();
    await expect.poll(() => line('new question').length, SOON).toBe(1);
    const told = line('new question')[0]?.blocks;
    expect(told).toContain(`"user_id":"${ben}"`);
    expect(told).toContain(`"user_id":"${mei}"`);
    await expect.poll(() => cardWords(card), SOON).toContain('First reply due');
  });

  it('tells the merchant when a person will be there', async () => {
    await start();
    const { thread } = await handOver();
    expect(said(thread).join()).toContain('Someone usually replies within 30 minutes.');
  });

  it('tells the merchant of the end of the lunch break, in their language', async () => {
    clock.to(MONDAY + 2 * HOUR + 10 * MINUTE);
    await start();
    const thread = say(wei, noodles, `<@${BOT}> 我要转人工`);
    await answered(noodles, thread, 1);
    expect(said(thread).join()).toContain('11月23日星期一 13:30（中国标准时间）起会有同事回复您。');
  });

  it('that nobody answers is told of below its card, then to the owner alone', async () => {
    await start({ DESK_OWNER: ana });
    const { card } = await handOver();
    clock.to(MONDAY + 21 * MINUTE);
    await expect.poll(() => line('the first reply').length, SOON).toBe(1);
    expect(line('the first reply')[0]?.blocks).toContain(`"user_id":"${mei}"`);
    clock.to(MONDAY + 31 * MINUTE);
    await expect.poll(() => line('is late').length, SOON).toBe(1);
    await expect.poll(() => cardWords(card), SOON).toContain('overdue since');
    clock.to(MONDAY + 61 * MINUTE);
    const owners = desk.slack.directMessage(ana);
    const letters = () => desk.slack.messages(owners).map(({ text }) => text);
    await expect.poll(() => letters().join(), SOON).toContain('is still missing');
    expect(line('still missing')).toEqual([]);
  });

  it('that was claimed and forgotten is free again', async () => {
    await start();
    const { card } = await handOver();
    press(ana, deskChannel, card, 'claim');
    await expect.poll(() => cardWords(card), SOON).toContain('handled by Ana');
    clock.to(MONDAY + 62 * MINUTE);
    await expect.poll(() => line('anybody may claim').length, SOON).toBe(1);
    await expect.poll(() => cardWords(card), SOON).toContain('handled by nobody');
  });
});

describe('a silent merchant', () => {
  it('is told once, across a restart, and the case is closed', async () => {
    await start();
    const { thread, card } = await handOver();
    await reply(card, thread, 'Please try it again.');
    await desk.stopDesk();
    clock.to(MONDAY + 2 * DAY + HOUR);
    await start();
    await expect.poll(() => said(thread).at(-1), SOON).toContain('How did it go with case 1');
    // A day's jump amid a delivery would let its lease run out, which no clock of a real server does.
    await expect.poll(() => line('said nothing more').length, SOON).toBe(1);
    clock.forward(DAY + HOUR);
    await expect.poll(() => said(thread).at(-1), SOON).toContain('closed case 1');
    await expect.poll(() => line('said nothing more').length, SOON).toBe(2);
    expect(said(thread).filter((text) => text.includes('How did it go'))).toHaveLength(1);
  });

  it('who writes after all is not closed', async () => {
    await start();
    const { thread, card } = await handOver();
    await reply(card, thread, 'Please try it again.');
    clock.to(MONDAY + 2 * DAY + HOUR);
    await expect.poll(() => said(thread).at(-1), SOON).toContain('How did it go with case 1');
    say(grace, noodles, 'still the same, every card', thread);
    await expect.poll(() => cardWords(card), SOON).toContain('claimed');
    clock.forward(DAY + HOUR);
    await expect.poll(() => line('anybody may claim').length, SOON).toBe(1);
    expect(said(thread).join()).not.toContain('closed case 1');
  });
});

describe('a thread that an agent has', () => {
  it('is answered by the bot again after four hours without a word of theirs', async () => {
    await start();
    const { thread, card } = await handOver();
    await reply(card, thread, 'We will look into it.');
    clock.to(MONDAY + 5 * HOUR);
    await expect.poll(() => line('bot answers in their thread').length, SOON).toBe(1);
    const before = said(thread).length;
    say(grace, noodles, `<@${BOT}> what does code 51 mean?`, thread);
    await expect.poll(() => said(thread).length, SOON).toBe(before + 1);
  });

  it('is the bot’s again where it has no case', async () => {
    await start();
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    say(ana, noodles, 'I am looking at it.', thread);
    await desk.slack.settled();
    say(grace, noodles, `<@${BOT}> and what does 91 mean?`, thread);
    const other = say(grace, noodles, 'the screen says 05');
    await answered(noodles, other, 1);
    expect(said(thread)).toHaveLength(1);
    clock.forward(4 * HOUR + MINUTE);
    const again = async () => {
      say(grace, noodles, `<@${BOT}> what does 91 mean?`, thread);
      await desk.slack.settled();
      return said(thread).length;
    };
    await expect.poll(again, { ...SOON, interval: 1000 }).toBeGreaterThan(1);
  });
});
