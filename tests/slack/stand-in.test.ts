import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { botMessages, botTexts, type RunningDesk, standIn } from './running-desk.ts';

const SOON = { timeout: 10_000 };
const BOT = 'U0BOT00001';
const { grace, wei, ana, ben, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;

describe.each(['socket', 'http'] as const)('the desk over %s', (transport) => {
  let desk: RunningDesk;

  beforeAll(async () => {
    desk = await standIn(transport);
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  /** Says something, at top level or in a thread; gives its ts. */
  const say = (user: string, channel: string, text: string, thread_ts?: string) =>
    desk.slack.say({ user, channel, text, thread_ts }).ts;
  const texts = (channel: string, thread: string) => botTexts(desk.slack, channel, thread);
  const deskTexts = () => desk.slack.messages(deskChannel).map(({ text }) => text);

  async function answered(channel: string, thread: string, count: number) {
    await expect.poll(() => texts(channel, thread).length, SOON).toBe(count);
    return botMessages(desk.slack, channel, thread).at(-1);
  }

  const press = (
    user: string,
    channel: string,
    message_ts: string | undefined,
    action_id: string,
  ) => desk.slack.press({ user, channel, message_ts, action_id });

  /** A merchant asks and wants a person; gives the thread and the case's card. */
  async function handOver(channel: string, user: string, question: string) {
    const thread = say(user, channel, question);
    const answer = await answered(channel, thread, 1);
    await press(user, channel, answer?.ts, 'person');
    const handedOver = await answered(channel, thread, 2);
    const number = /case (\d+)/.exec(handedOver?.text ?? '')?.[1];
    const find = () => desk.slack.messages(deskChannel).find(({ text }) => isCard(text, number));
    await expect.poll(find, SOON).toBeDefined();
    const card = find();
    if (!card) throw new Error(`The card of case ${number} is gone.`);
    return { thread, number, card };
  }

  const isCard = (text: string, number: string | undefined) =>
    new RegExp(`case ${number}\\b`, 'i').test(text);

  it('answers a top-level question in its thread, and nowhere else', async () => {
    const thread = say(grace, noodles, 'why was my transaction declined? the screen says 51');
    const answer = await answered(noodles, thread, 1);
    expect(answer).toMatchObject({ thread_ts: thread, text: expect.stringContaining('51') });
    const topLevel = desk.slack.messages(noodles).filter(({ bot_id }) => bot_id !== undefined);
    expect(topLevel).toEqual([]);
  });

  it('answers in Chinese whoever asks in Chinese', async () => {
    const thread = say(wei, noodles, '刷卡提示51，怎么回事');
    expect((await answered(noodles, thread, 1))?.text).toContain('代码 51');
  });

  it('answers a follow-up in the thread without a mention', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    say(grace, noodles, 'now it says 91', thread);
    expect((await answered(noodles, thread, 2))?.text).toContain('91');
  });

  it('answers a mention in a thread of others, once', async () => {
    const thread = say(oliver, books, 'good morning');
    say(oliver, books, `<@${BOT}> what is code 91?`, thread);
    expect((await answered(books, thread, 1))?.text).toContain('91');
  });

  it('answers a direct message in its thread', async () => {
    const channel = desk.slack.directMessage(oliver);
    const thread = say(oliver, channel, 'the screen says 51');
    expect((await answered(channel, thread, 1))?.thread_ts).toBe(thread);
  });

  it('meets Solved with a reaction', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    const answer = await answered(noodles, thread, 1);
    await press(grace, noodles, answer?.ts, 'solved');
    const reactions = () => desk.slack.messages(noodles, thread).flatMap((one) => one.reactions);
    await expect.poll(reactions, SOON).toMatchObject([{ name: 'white_check_mark' }]);
  });

  it('hands over what is still failing', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    const answer = await answered(noodles, thread, 1);
    await press(grace, noodles, answer?.ts, 'still_failing');
    expect((await answered(noodles, thread, 2))?.text).toContain('Passed on');
  });

  it('takes the answer to its question from a button, and shows the choice', async () => {
    const thread = say(grace, noodles, 'my payment was declined');
    const question = await answered(noodles, thread, 1);
    await press(grace, noodles, question?.ts, 'option:not-sure');
    expect((await answered(noodles, thread, 2))?.text).toContain('?');
    await expect.poll(() => texts(noodles, thread)[0], SOON).toContain('Your answer');
  });

  it('takes the answer to its question from words', async () => {
    const thread = say(grace, noodles, 'my payment was declined');
    await answered(noodles, thread, 1);
    say(grace, noodles, '51', thread);
    expect((await answered(noodles, thread, 2))?.text).toContain('51');
  });

  it('tells the merchant of the hand-over, and the desk of the case with all that was said', async () => {
    const { card, thread } = await handOver(noodles, grace, 'the screen says 51, terminal 88');
    expect(JSON.stringify(card.blocks)).toContain('the screen says 51, terminal 88');
    expect(card.text).toContain('lucky-noodles');
    expect(texts(noodles, thread).at(-1)).toMatch(/Passed on to our support team as case \d+/);
  });

  it('gives a case to the first who claims it, and tells the second who has it', async () => {
    const { card } = await handOver(books, oliver, 'the screen says 51');
    const seenBlocks = card.blocks;
    await press(ana, deskChannel, card.ts, 'claim');
    const shown = () =>
      JSON.stringify(desk.slack.messages(deskChannel).find(({ ts }) => ts === card.ts)?.blocks);
    await expect.poll(shown, SOON).toContain('Ana Lima');
    const late = { user: ben, channel: deskChannel, message_ts: card.ts, action_id: 'claim' };
    await desk.slack.press({ ...late, seenBlocks });
    const told = () => desk.slack.ephemerals(ben).map(({ text }) => text);
    await expect.poll(told, SOON).toContain('Already claimed by Ana Lima.');
  });

  it('sends an agent’s reply to the merchant’s thread, under the agent’s name', async () => {
    const { card, thread } = await handOver(books, oliver, 'the screen says 91');
    await press(ana, deskChannel, card.ts, 'reply');
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    await desk.slack.submitView({ user: ana, values: { reply_text: 'We called the bank.' } });
    const reply = await answered(books, thread, 3);
    expect(reply?.text).toBe('Ana Lima: We called the bank.');
  });

  it('is silent where an agent speaks, and passes on what the merchant then writes', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    say(ana, noodles, 'Hi Grace, I am looking into it.', thread);
    say(grace, noodles, 'thank you Ana, it says 91 now', thread);
    await expect
      .poll(() => deskTexts().join('\n'), SOON)
      .toContain('thank you Ana, it says 91 now');
    expect(texts(noodles, thread).length).toBe(1);
  });

  it('asks whoever posts a card number, in private, to delete it, and repeats it nowhere', async () => {
    const thread = say(wei, noodles, '4111 1111 1111 1111 is declined with 51, why?');
    expect((await answered(noodles, thread, 1))?.text).toContain('51');
    const channel = desk.slack.directMessage(wei);
    const told = () => desk.slack.messages(channel).map(({ text }) => text);
    await expect.poll(() => told().join('\n'), SOON).toContain('delete');
    const sent = JSON.stringify(desk.slack.calls('chat.postMessage'));
    expect(sent).not.toMatch(/4111.?1111/);
  });
});
