import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { toGesture } from '../../src/slack/receive/to-gesture.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { botTexts, type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;

describe('etiquette: what the desk says', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver, press, deskWords } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  /** A merchant asks and wants a person; gives the thread and the case's number. */
  async function handOver(user: string, question: string) {
    const thread = say(user, noodles, question);
    await press(user, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    const { text } = await answered(noodles, thread, 2);
    return { thread, text, number: /\d+/.exec(text.replace(/^\D*/, ''))?.[0] };
  }

  it.each([
    ['a bot', { type: 'message', user: grace, bot_id: 'B1', text: '51' }],
    ['itself', { type: 'message', user: BOT, text: '51' }],
    ['a joined channel', { type: 'message', subtype: 'channel_join', user: grace, text: '51' }],
    [
      'an unfurled link',
      {
        type: 'message',
        subtype: 'message_changed',
        message: { user: grace, text: 'https://x.y', ts: '1.1' },
        previous_message: { user: grace, text: 'https://x.y', ts: '1.1' },
      },
    ],
  ])('rule 6: takes no notice of %s', (_what, event) => {
    const whole = { channel: noodles, ts: '1.2', ...event };
    expect(toGesture({ type: 'event_callback', event_id: 'Ev1', event: whole }, BOT)).toBeNull();
  });

  it('rule 13: says it in one message without previews, and edits a question in place', async () => {
    const thread = say(grace, noodles, 'my payment was declined');
    const question = await answered(noodles, thread, 1);
    await press(grace, noodles, question.ts, 'option:not-sure');
    await answered(noodles, thread, 2);
    await expect
      .poll(() => botTexts(desk.slack, noodles, thread)[0], SOON)
      .toContain('Your answer');
    for (const call of desk.slack.calls('chat.postMessage')) {
      expect(String(call.arguments.unfurl_links)).toBe('false');
    }
  });

  it('rule 13: edits its answer where the question was edited', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    expect((await answered(noodles, thread, 1)).text).toContain('51');
    desk.slack.edit({ user: grace, channel: noodles, ts: thread, text: 'the screen says 54' });
    await expect.poll(() => bots(noodles, thread)[0]?.text, SOON).toContain('54');
    expect(bots(noodles, thread).length).toBe(1);
  });

  it('rules 14 and 23: tells whoever posted a card number in private, and repeats it nowhere', async () => {
    await answered(noodles, say(wei, noodles, '4111 1111 1111 1111 is declined with 51'), 1);
    const channel = desk.slack.directMessage(wei);
    const told = () => desk.slack.messages(channel).map(({ text }) => text);
    await expect.poll(() => told().join('\n'), SOON).toContain('delete');
    expect(JSON.stringify(desk.slack.calls('chat.postMessage'))).not.toMatch(/4111.?1111/);
  });

  it('rule 15: asks at most two questions, by buttons, and then answers or hands over', async () => {
    const thread = say(grace, noodles, 'my payment was declined');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'option:not-sure');
    await press(grace, noodles, (await answered(noodles, thread, 2)).ts, 'option:not-sure');
    expect((await answered(noodles, thread, 3)).text).not.toContain('just type your answer');
  });

  it('rule 16: tells the merchant who has it, and the agents all that was said', async () => {
    const { text } = await handOver(grace, 'the screen says 51, terminal 88');
    expect(text).toMatch(/Passed on to our support team as case \d+/);
    await expect.poll(deskWords, SOON).toContain('the screen says 51, terminal 88');
  });

  it('rules 17 and 19: offers a person on the card, and shows nobody how one voted', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    const card = await answered(noodles, thread, 1);
    expect(JSON.stringify(card.blocks)).toContain('Talk to a person');
    await press(grace, noodles, card.ts, 'solved');
    await press(grace, noodles, card.ts, 'solved');
    await passedOver();
    expect(bots(noodles, thread).length).toBe(1);
  });

  it('rule 21: keeps the language of the asker, through codes and the hand-over', async () => {
    const thread = say(wei, noodles, '刷卡提示51，怎么回事');
    await answered(noodles, thread, 1);
    say(wei, noodles, '54', thread);
    const second = await answered(noodles, thread, 2);
    expect(second.text).toContain('代码 54');
    await press(wei, noodles, second.ts, 'person');
    expect((await answered(noodles, thread, 3)).text).toContain('工单号');
  });

  it('rule 22: knows channels by their ids, whatever they are called', async () => {
    desk.slack.channels.rename(books, 'harbour-books-and-more');
    await answered(books, say(oliver, books, 'the screen says 51'), 1);
  });

  it('rule 24: does not say why a card is blocked, and tells the agents not to', async () => {
    const thread = say(grace, noodles, 'the screen says 43');
    expect((await answered(noodles, thread, 1)).text).not.toMatch(/stolen|fraud|lost/i);
    await expect.poll(deskWords, SOON).toContain('Do not name the cause');
  });

  it('rule 25: is there again when a resolved case is replied to', async () => {
    const { thread, number } = await handOver(grace, 'the screen says 51');
    const card = () =>
      desk.slack.messages(deskChannel).find(({ text }) => text.startsWith(`Case ${number} `));
    await expect.poll(card, SOON).toBeDefined();
    await press(ana, deskChannel, card()?.ts ?? '', 'resolve');
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    await desk.slack.submitView({ user: ana, values: { resolve_outcome: 'issuer' } });
    await expect.poll(() => card()?.text, SOON).toContain('resolved');
    say(grace, noodles, 'the screen says 54', thread);
    expect((await answered(noodles, thread, 4)).text).toContain('54');
  });

  it('asks for the words where a merchant posts nothing but a picture, and warns of card numbers on it', async () => {
    const files = [{ name: 'screen.png' }];
    const { ts } = desk.slack.say({ user: grace, channel: noodles, text: '', files });
    expect((await answered(noodles, ts, 1)).text).toContain('please delete it');
    say(grace, noodles, '51', ts);
    expect((await answered(noodles, ts, 2)).text).toContain('51');
  });

  it('takes the words of a deleted message off the card of its case', async () => {
    const { thread } = await handOver(grace, 'the screen says 51, terminal 4711');
    const cards = () => JSON.stringify(desk.slack.messages(deskChannel));
    await expect.poll(cards, SOON).toContain('terminal 4711');
    desk.slack.delete({ user: grace, channel: noodles, ts: thread });
    await expect.poll(cards, SOON).not.toContain('terminal 4711');
    expect(cards()).toContain('(deleted)');
  });
});
