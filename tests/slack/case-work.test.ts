import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { agents } from './agents-desk.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, ben, mei, oliver } = PEOPLE;
const { noodles, books, desk: deskChannel } = CHANNELS;

let desk: RunningDesk;
const { say, bots, press, answered, passedOver, told } = etiquette(() => desk);
const { handOver, suggestions, written, submit, option, pick, cardWords, threadWords } = agents(
  () => desk,
);

beforeAll(async () => {
  desk = await standIn('socket');
  await desk.startDesk();
});
afterAll(() => desk.end());

const said = (channel: string, thread: string) =>
  bots(channel, thread)
    .map(({ text }) => text)
    .join('\n');

describe('a suggested answer', () => {
  it('is sent once: then it says who sent it, and who presses an old button is told', async () => {
    const { card, thread } = await handOver(wei, noodles, '刷卡提示51，怎么回事');
    const message = suggestions(card);
    const seenBlocks = message?.blocks;
    const send = { channel: deskChannel, message_ts: message?.ts, action_id: 'send_suggestion' };
    await desk.slack.press({ ...send, user: ana });
    await expect.poll(() => said(noodles, thread), SOON).toContain('Ana Lima');
    await expect.poll(() => written(suggestions(card)), SOON).toContain('Sent by Ana Lima');
    expect(written(suggestions(card))).not.toContain('send_suggestion');
    await desk.slack.press({ ...send, user: ben, seenBlocks });
    await expect.poll(() => told(ben), SOON).toContain('Ana Lima sent this answer already');
    expect(said(noodles, thread).split('Ana Lima:').length).toBe(2);
  });

  it('that does not fit is turned down with a reason, and says so', async () => {
    const { card } = await handOver(grace, noodles, 'the screen says 91');
    const ts = suggestions(card)?.ts ?? '';
    await submit(ana, ts, 'reject_suggestion', { reject_reason: 'out-of-date' });
    await expect
      .poll(() => written(suggestions(card)), SOON)
      .toContain('Not this, says Ana Lima: Out of date');
  });

  it('changes where the merchant tells more', async () => {
    const { card, thread } = await handOver(oliver, books, 'the screen says 51');
    const before = written(suggestions(card));
    say(oliver, books, 'now the screen says 91', thread);
    await expect.poll(() => threadWords(card), SOON).toContain('now the screen says 91');
    await expect.poll(() => written(suggestions(card)), SOON).not.toBe(before);
    await expect.poll(() => cardWords(card), SOON).toContain('Code 91');
  });
});

describe('the menu of a case card', () => {
  it('gives a case to a colleague, who is mentioned, and to nobody else', async () => {
    const { card } = await handOver(oliver, books, 'the screen says 51');
    await submit(ana, card, 'case_more', { assign_agent: oliver }, option(card, 'assign'));
    await expect.poll(() => told(ana), SOON).toContain('is not one of our agents');
    await submit(ana, card, 'case_more', { assign_agent: mei }, option(card, 'assign'));
    await expect.poll(() => cardWords(card), SOON).toContain('handled by Mei Tan');
    await expect.poll(() => threadWords(card), SOON).toContain(`"user_id":"${mei}"`);
    await pick(mei, card, 'release');
    await expect.poll(() => cardWords(card), SOON).toContain('handled by nobody yet');
  });

  it('takes a note that stays with us', async () => {
    const { card, thread } = await handOver(grace, noodles, 'the screen says 51');
    const note = 'they are behind with the rent of the terminal';
    await submit(ana, card, 'case_more', { note_text: note }, option(card, 'note'));
    await expect.poll(() => threadWords(card), SOON).toContain(note);
    await expect.poll(() => cardWords(card), SOON).toContain(`(internal note) ${note}`);
    const toMerchants = desk.slack
      .calls('chat.postMessage')
      .filter((call) => JSON.stringify(call).includes(noodles));
    expect(JSON.stringify(toMerchants)).not.toContain('behind with the rent');
    expect(said(noodles, thread)).not.toContain('behind with the rent');
  });

  it('does nothing for merchants', async () => {
    const { card, thread } = await handOver(grace, noodles, 'the screen says 51');
    const { blocks } = desk.slack.messages(deskChannel).find(({ ts }) => ts === card) ?? {};
    const answer = bots(noodles, thread)[0];
    const foreign = { user: grace, channel: noodles, message_ts: answer?.ts, seenBlocks: blocks };
    await desk.slack.press({ ...foreign, action_id: 'resolve' });
    await desk.slack.press({ ...foreign, action_id: 'claim' });
    await passedOver();
    expect(desk.slack.views(grace).modals).toEqual([]);
    expect(cardWords(card)).toContain('handled by nobody yet');
  });
});

describe('an agent who corrects the bot’s answer', () => {
  it('puts the right one in its place, and the merchant is told', async () => {
    const thread = say(oliver, books, 'the screen says 51');
    const { ts } = await answered(books, thread, 1);
    await desk.slack.shortcut({
      user: ana,
      channel: books,
      message_ts: ts,
      callback_id: 'correct_answer',
    });
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    await desk.slack.submitView({ user: ana, values: { correct_topic: 'card-invalid' } });
    await expect.poll(() => said(books, thread), SOON).toContain('A colleague has corrected');
    const now = bots(books, thread).find((message) => message.ts === ts);
    expect(written(now)).toContain('Corrected by a colleague');
    expect(now?.text).not.toContain('Code 51');
  });

  it('is one of our own: a merchant’s shortcut opens nothing', async () => {
    const thread = say(oliver, books, 'the screen says 51');
    const { ts } = await answered(books, thread, 1);
    const use = { channel: books, message_ts: ts, callback_id: 'correct_answer' };
    await expect(async () => desk.slack.shortcut({ ...use, user: oliver })).rejects.toThrow();
    expect(desk.slack.views(oliver).modals).toEqual([]);
  });
});

describe('the same trouble at two merchants', () => {
  it('shows on both cards', async () => {
    const first = await handOver(grace, noodles, 'every payment fails with 96');
    const second = await handOver(oliver, books, 'all our payments fail with 96');
    await expect.poll(() => cardWords(second.card), SOON).toContain(`Case ${first.number}`);
    await expect.poll(() => cardWords(first.card), SOON).toContain(`Case ${second.number}`);
  });
});

describe('what a merchant does with a case’s thread', () => {
  it('shows on the card, many words in one edit', async () => {
    const { card, thread } = await handOver(grace, noodles, 'the screen says 51');
    const edits = () =>
      desk.slack.calls('chat.update').filter((call) => JSON.stringify(call).includes(card)).length;
    const started = Date.now();
    for (let line = 1; line <= 8; line += 1) say(grace, noodles, `and line ${line}`, thread);
    await expect.poll(() => cardWords(card), SOON).toContain('and line 8');
    // One at once, then at most one in five seconds; the time of the machine is not ours.
    expect(edits()).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - started) / 5000));
    await expect.poll(() => threadWords(card), SOON).toContain('and line 1');
    await press(grace, noodles, bots(noodles, thread)[0]?.ts ?? '', 'still_failing');
    await expect.poll(() => cardWords(card), SOON).toContain('still-failing');
  });
});
