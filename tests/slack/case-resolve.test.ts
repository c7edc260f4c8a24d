import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { agents } from './agents-desk.ts';
import { deskClock } from './desk-clock.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, ben, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;
const DAY = 24 * 3_600_000;

let desk: RunningDesk;
let clock: ReturnType<typeof deskClock>;
const { say, bots, press, passedOver, told } = etiquette(() => desk);
const { handOver, resolve, closingQuestion, cardWords, threadWords, pick } = agents(() => desk);

beforeAll(async () => {
  desk = await standIn('socket');
  clock = deskClock(Date.now());
  await desk.startDesk({}, clock.now);
});
afterAll(() => desk.end());

const said = (channel: string, thread: string) =>
  bots(channel, thread)
    .map(({ text }) => text)
    .join('\n');

describe('an agent who resolves a case', () => {
  it('says how it ended, and the merchant is told in their language and asked, once', async () => {
    const found = await handOver(wei, noodles, '刷卡提示51，怎么回事');
    await resolve(ana, found, 'issuer', 'called the bank, secret note');
    const question = await closingQuestion(found);
    expect(question.text).toContain('问题解决了吗');
    await expect.poll(() => cardWords(found.card), SOON).toContain('resolved');
    expect(cardWords(found.card)).toContain('called the bank, secret note');
    expect(cardWords(found.card)).toContain('Up to the card’s bank');
    expect(said(noodles, found.thread)).not.toContain('secret note');
  });

  it('twice does nothing twice: the second is told so', async () => {
    const found = await handOver(oliver, books, 'the screen says 51');
    await desk.slack.press({
      user: ben,
      channel: deskChannel,
      message_ts: found.card,
      action_id: 'resolve',
    });
    await expect.poll(() => desk.slack.views(ben).modals.length, SOON).toBe(1);
    await resolve(ana, found, 'fixed-by-us');
    await closingQuestion(found);
    await desk.slack.submitView({ user: ben, values: { resolve_outcome: 'issuer' } });
    await expect.poll(() => told(ben), SOON).toContain('This case is already resolved.');
    const questions = bots(books, found.thread).filter(({ text }) => text.includes('solve it'));
    expect(questions.length).toBe(1);
  });

  it('hears no more of it where the merchant says yes: thanks stand where the buttons were', async () => {
    const found = await handOver(grace, noodles, 'the screen says 51');
    await resolve(ana, found, 'solved-by-answer');
    const { ts, blocks } = await closingQuestion(found);
    await press(grace, noodles, ts, 'closing_yes');
    await expect.poll(() => said(noodles, found.thread), SOON).toContain('Good to hear it works');
    const again = { user: grace, channel: noodles, message_ts: ts, action_id: 'closing_yes' };
    await desk.slack.press({ ...again, seenBlocks: blocks });
    say(grace, noodles, 'thank you!', found.thread);
    await passedOver();
    expect(cardWords(found.card)).toContain('resolved');
    expect(bots(noodles, found.thread).length).toBe(3);
  });

  it('has it again where the merchant says no, and the merchant is told once', async () => {
    const found = await handOver(grace, noodles, 'the screen says 91');
    await resolve(ana, found, 'fixed-by-us');
    const { ts, blocks } = await closingQuestion(found);
    await press(grace, noodles, ts, 'closing_no');
    const open = `Case ${found.number} is open again`;
    await expect.poll(() => said(noodles, found.thread), SOON).toContain(open);
    await desk.slack.press({
      user: grace,
      channel: noodles,
      message_ts: ts,
      action_id: 'closing_no',
      seenBlocks: blocks,
    });
    await expect.poll(() => cardWords(found.card), SOON).toContain('claimed');
    await expect.poll(() => threadWords(found.card), SOON).toContain(`"user_id":"${ana}"`);
    say(grace, noodles, 'it says 91 on every card', found.thread);
    await expect.poll(() => threadWords(found.card), SOON).toContain('it says 91 on every card');
    expect(said(noodles, found.thread).split(open).length).toBe(2);
  });
});

describe('a resolved thread', () => {
  it('is the case’s again where the merchant says that it still fails, after a restart too', async () => {
    const found = await handOver(grace, noodles, 'the screen says 51');
    await resolve(ana, found, 'issuer');
    await closingQuestion(found);
    await desk.stopDesk();
    await desk.startDesk({}, clock.now);
    say(grace, noodles, 'it is still not working', found.thread);
    await expect.poll(() => said(noodles, found.thread), SOON).toContain('is open again');
    await expect.poll(() => threadWords(found.card), SOON).toContain('still not working');
    await expect.poll(() => cardWords(found.card), SOON).toContain('handled by Ana Lima');
  });

  it('starts the next conversation with a sure other topic, and may get a new case', async () => {
    const found = await handOver(grace, noodles, 'the screen says 51');
    await resolve(ana, found, 'issuer');
    await closingQuestion(found);
    say(grace, noodles, 'the screen says 54', found.thread);
    await expect.poll(() => said(noodles, found.thread), SOON).toContain('54');
    const answer = bots(noodles, found.thread).at(-1);
    await press(grace, noodles, answer?.ts ?? '', 'person');
    const passedOn = /Passed on to our support team as case (\d+)/g;
    await expect
      .poll(() => [...said(noodles, found.thread).matchAll(passedOn)].length, SOON)
      .toBe(2);
    expect(cardWords(found.card)).toContain('resolved');
  });

  it('starts anew after a week, whatever is said', async () => {
    const found = await handOver(oliver, books, 'the screen says 91');
    await resolve(ana, found, 'fixed-by-us');
    await closingQuestion(found);
    clock.to(clock.now() + 8 * DAY);
    say(oliver, books, 'the screen says 91', found.thread);
    await expect.poll(() => bots(books, found.thread).length, SOON).toBe(4);
    expect(said(books, found.thread)).not.toContain('open again');
    expect(cardWords(found.card)).toContain('resolved');
  });
});

describe('a case that is handed back to the bot', () => {
  it('says so, and the merchant gets no closing message', async () => {
    const found = await handOver(oliver, books, 'the screen says 51');
    await pick(ana, found.card, 'hand-back');
    await expect.poll(() => cardWords(found.card), SOON).toContain('handed back to the bot');
    const before = bots(books, found.thread).length;
    say(oliver, books, 'the screen says 54', found.thread);
    await expect.poll(() => bots(books, found.thread).length, SOON).toBe(before + 1);
    expect(said(books, found.thread)).not.toContain('Did this solve it');
  });
});
