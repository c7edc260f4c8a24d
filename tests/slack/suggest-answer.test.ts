import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { agents } from './agents-desk.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';
import { suggesting } from './suggesting.ts';

const { ana, ben, grace, wei, oliver } = PEOPLE;
const { noodles, books, floor, desk: deskChannel } = CHANNELS;

let desk: RunningDesk;
const { say, bots, answered, press, passedOver, deskWords } = etiquette(() => desk);
const { suggestions, written } = agents(() => desk);
const { suggest, shown, holds, pressIn, windows } = suggesting(() => desk);

beforeAll(async () => {
  desk = await standIn('socket');
  await desk.startDesk();
});
afterAll(() => desk.end());

/** A merchant's message that the desk keeps silent about, since it is not addressed. */
function unanswered(user: string, channel: string, words: string): string {
  return say(user, channel, `<@${ana}> ${words}`);
}
const said = (channel: string, thread: string) =>
  bots(channel, thread)
    .map(({ text }) => text)
    .join('\n');
const cards = () => desk.slack.messages(deskChannel).map(({ text }) => text);

describe('“Suggest answer” on a message', () => {
  it('shows one agent the best answers in its language, why each, how sure, and where it goes', async () => {
    const thread = unanswered(wei, noodles, '刷卡提示51，怎么回事');
    const window = await suggest(ana, noodles, thread);
    expect(window).toContain('Goes to: #lucky-noodles, in the thread of Wei Chen');
    expect(window).toContain('Not enough money or credit on the card 100 %');
    expect(window).toContain('代码 51');
    expect(window).toContain('for: 51');
    expect(window).toContain('Code 51');
    expect(bots(noodles, thread)).toEqual([]);
    expect(windows(ben)).toEqual([]);
  });

  it('shows three where words are vague, and every meaning of a code that has several', async () => {
    await suggest(ana, noodles, unanswered(grace, noodles, 'every card is declined since today'));
    expect(shown(ana)).toMatch(/1\. .*2\. .*3\. /s);
    const window = await suggest(ana, noodles, unanswered(grace, noodles, 'code 41'));
    expect(window).toContain('depends on the provider');
    expect(window).toContain('for: Adyen');
  });

  it('takes a message of the bot’s own for the question of its thread', async () => {
    const thread = say(oliver, books, 'the screen says 54');
    const answer = await answered(books, thread, 1);
    expect(await suggest(ana, books, answer.ts)).toContain('the screen says 54');
  });

  it('asks to be invited first where the bot is not in the channel, and offers nothing', async () => {
    const { id } = desk.slack.channels.create({ name: 'backroom', members: [ana, ben] });
    const thread = say(ben, id, 'code 51 at table 4, what do I tell them?');
    const window = await suggest(ana, id, thread);
    expect(window).toContain('Invite me first: /invite @decline-desk');
    expect(window).toContain('Not enough money');
    expect(holds(ana, 'send_here') || holds(ana, 'open_case')).toBe(false);
  });

  it('offers nothing in the desk’s own channel, and a forged press there does nothing', async () => {
    const thread = say(ben, deskChannel, 'the screen says 51');
    expect(await suggest(ana, deskChannel, thread)).toContain('our own channel');
    expect(holds(ana, 'send_here') || holds(ana, 'open_case')).toBe(false);
    await suggest(ana, noodles, unanswered(grace, noodles, 'the screen says 51'));
    await pressIn(ana, 'send_here', { channel: deskChannel, thread });
    await pressIn(ana, 'open_case', { channel: deskChannel, thread });
    await passedOver();
    expect(bots(deskChannel, thread)).toEqual([]);
  });

  it('carries ids only', async () => {
    const words = 'code 51 for card 4111 1111 1111 1111';
    await suggest(ana, noodles, unanswered(grace, noodles, words));
    const { content } = windows(ana).at(-1) ?? {};
    expect(JSON.stringify(content)).not.toContain('4111');
    expect(content?.private_metadata ?? '').toBe('');
    const values = [...JSON.stringify(content).matchAll(/"value":"(.*?)"[,}]/g)];
    expect(values.length).toBeGreaterThan(1);
    for (const [, value = ''] of values) expect(value).not.toMatch(/\s|declined|card \d/);
  });
});

describe('“Send here”', () => {
  it('posts the answer once in the thread, under the bot’s name with the agent’s', async () => {
    const thread = unanswered(grace, noodles, 'the screen says 51');
    await suggest(ana, noodles, thread);
    const seenBlocks = windows(ana).at(-1)?.content.blocks;
    await pressIn(ana, 'send_here');
    await pressIn(ana, 'send_here', { seenBlocks });
    const card = await answered(noodles, thread, 1);
    expect(card.text).toMatch(/^Ana Lima: Code 51/);
    await expect.poll(() => shown(ana), SOON).toContain('Sent by Ana Lima');
    expect(holds(ana, 'send_here')).toBe(false);
    await suggest(ben, noodles, thread);
    await pressIn(ben, 'send_here', { seenBlocks });
    await expect.poll(() => shown(ben), SOON).toContain('Ana Lima sent this answer already.');
    expect(bots(noodles, thread)).toHaveLength(1);
  });

  it('makes the thread the agent’s: what the merchant says next goes to people', async () => {
    const thread = unanswered(grace, noodles, 'the screen says 91');
    await suggest(ana, noodles, thread);
    await pressIn(ana, 'send_here');
    await answered(noodles, thread, 1);
    say(grace, noodles, 'and on the second terminal it says 96', thread);
    await expect.poll(deskWords, SOON).toContain('and on the second terminal it says 96');
    expect(bots(noodles, thread)).toHaveLength(1);
  });

  it('works for a colleague in an internal channel too', async () => {
    const thread = say(ben, floor, 'a shop has code 54, what now?');
    await suggest(ana, floor, thread);
    await pressIn(ana, 'send_here');
    expect((await answered(floor, thread, 1)).text).toContain('Ana Lima: Code 54');
  });

  it('gives the neutral card for a confidential reason, which only the window names', async () => {
    const thread = unanswered(oliver, books, 'the screen says 43');
    expect(await suggest(ana, books, thread)).toContain('The reason stays with us');
    expect(shown(ana)).toMatch(/stolen/i);
    await pressIn(ana, 'send_here');
    const card = await answered(books, thread, 1);
    expect(written(card)).not.toMatch(/stolen|lost/i);
    expect(card.text).toContain('Code 43');
  });

  it('does nothing for whoever is none of ours', async () => {
    const thread = unanswered(grace, noodles, 'the screen says 57');
    await suggest(ana, noodles, thread);
    desk.slack.world.modals.set(grace, windows(ana));
    await pressIn(grace, 'send_here');
    await pressIn(grace, 'open_case');
    await passedOver();
    expect(bots(noodles, thread)).toEqual([]);
    expect(cards().join()).not.toContain('the screen says 57');
  });

  it('says so where the message was deleted meanwhile', async () => {
    const thread = unanswered(grace, noodles, 'the screen says 62');
    await suggest(ana, noodles, thread);
    desk.slack.delete({ user: grace, channel: noodles, ts: thread });
    await pressIn(ana, 'send_here');
    await expect.poll(() => shown(ana), SOON).toContain('This message is gone');
    expect(said(noodles, thread)).toBe('');
  });
});

describe('“Open case”', () => {
  it('opens one case for the thread, and the merchant is told once', async () => {
    const thread = unanswered(oliver, books, 'the till shows 14 for card 4111 1111 1111 1111');
    await suggest(ana, books, thread);
    const seenBlocks = windows(ana).at(-1)?.content.blocks;
    await pressIn(ana, 'open_case');
    await pressIn(ana, 'open_case', { seenBlocks });
    expect((await answered(books, thread, 1)).text).toContain('Passed on to our support team');
    await expect.poll(() => shown(ana), SOON).toMatch(/Case \d+ is open for this thread/);
    await passedOver();
    const mine = () => cards().filter((text) => text.includes('the till shows 14'));
    expect(mine()).toHaveLength(1);
    expect(deskWords()).not.toContain('4111');
    expect(bots(books, thread)).toHaveLength(1);
    expect(await suggest(ben, books, thread)).toMatch(/Case \d+ is open for this thread/);
    expect(holds(ben, 'open_case')).toBe(false);
  });

  it('leaves an answer sent from the window with the case', async () => {
    const thread = say(grace, noodles, 'the screen says 55');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    const find = () =>
      desk.slack.messages(deskChannel).find(({ text }) => text.includes('the screen says 55'));
    await expect.poll(() => suggestions(find()?.ts ?? ''), SOON).toBeDefined();
    await suggest(ana, noodles, thread);
    await pressIn(ana, 'send_here');
    expect((await answered(noodles, thread, 3)).text).toContain('Ana Lima');
    await expect
      .poll(() => written(suggestions(find()?.ts ?? '')), SOON)
      .toContain('Sent by Ana Lima');
  });
});
