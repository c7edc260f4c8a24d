import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { botTexts, type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, oliver, ana, ben } = PEOPLE;
const { noodles, books, floor, desk: deskChannel } = CHANNELS;
const PASSED_ON = /Passed on to our support team as case \d+|工单号/;

/** Whole days on a desk that runs: what merchants and agents do one after another, and what they see. */
describe('a whole day', () => {
  let desk: RunningDesk;
  const { say, bots, answered, press } = etiquette(() => desk);

  beforeEach(async () => {
    desk = await standIn('socket');
  });
  afterEach(() => desk.end());

  const texts = (channel: string, thread: string) => botTexts(desk.slack, channel, thread);
  const card = (number: number, channel: string = deskChannel) =>
    desk.slack.messages(channel).find(({ text }) => text.includes(`Case ${number} · `));
  const inThread = (ts: string) =>
    desk.slack
      .messages(deskChannel, ts)
      .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`)
      .join('\n');

  async function wantsPerson(user: string, channel: string, words: string): Promise<string> {
    const thread = say(user, channel, words);
    await press(user, channel, (await answered(channel, thread, 1)).ts, 'person');
    await expect.poll(() => texts(channel, thread).at(-1), SOON).toMatch(PASSED_ON);
    return thread;
  }

  /** Everything that was ever posted where merchants read. */
  const merchantsRead = () =>
    [noodles, books, desk.slack.directMessage(grace), desk.slack.directMessage(oliver)]
      .flatMap((channel) => [
        ...desk.slack.messages(channel),
        ...desk.slack.messages(channel).flatMap(({ ts }) => desk.slack.messages(channel, ts)),
      ])
      .map(({ text, blocks }) => `${text} ${JSON.stringify(blocks)}`)
      .join('\n');

  it('an ordinary one: answers, a hand-over in each language, replies, and the bot again afterwards', async () => {
    await desk.startDesk();
    await answered(noodles, say(grace, noodles, 'the screen says 51'), 1);
    await answered(noodles, say(wei, noodles, '刷卡提示54，怎么回事'), 1);
    const english = await wantsPerson(oliver, books, 'the screen says 05 again and again');
    const chinese = await wantsPerson(wei, noodles, '刷卡提示51，怎么回事');
    await expect.poll(() => [card(1), card(2)].every(Boolean), SOON).toBe(true);

    await press(ana, deskChannel, card(1)?.ts ?? '', 'claim');
    await press(ben, deskChannel, card(2)?.ts ?? '', 'claim');
    await expect.poll(() => card(2)?.text, SOON).toContain('claimed');
    const before = bots(books, english).length;
    say(oliver, books, 'it is terminal 4711', english);
    await expect.poll(() => inThread(card(1)?.ts ?? ''), SOON).toContain('terminal 4711');
    expect(bots(books, english)).toHaveLength(before);
    expect(inThread(card(2)?.ts ?? '')).not.toContain('terminal 4711');

    await answered(books, say(oliver, books, 'the screen says 54'), 1);
    desk.slack.openHome({ user: ana });
    const home = () => JSON.stringify(desk.slack.views(ana).home ?? '');
    await expect.poll(home, SOON).toContain('5 questions · 5 answered');
    expect(home()).toContain('2 handed over');
    expect(texts(noodles, chinese).filter((text) => PASSED_ON.test(text))).toHaveLength(1);
  });

  it('with the desk’s channel archived midway: each case is somewhere, each merchant told once', async () => {
    const made = { name: 'second-desk', members: [ana, ben, BOT], isPrivate: true };
    const second = desk.slack.channels.create(made).id;
    await desk.startDesk({ DESK_FALLBACK_CHANNEL: second });
    const morning = await wantsPerson(grace, noodles, 'the screen says 51');
    await expect.poll(() => card(1), SOON).toBeDefined();
    desk.slack.channels.archive(deskChannel, ana);
    const noon = await wantsPerson(oliver, books, 'the screen says 05');
    await expect.poll(() => [1, 2].every((id) => card(id, second)), SOON).toBe(true);
    say(grace, noodles, 'it is terminal 4711', morning);
    const below = (ts: string) => JSON.stringify(desk.slack.messages(second, ts));
    await expect.poll(() => below(card(1, second)?.ts ?? ''), SOON).toContain('4711');

    desk.slack.channels.unarchive(deskChannel, ana);
    await expect.poll(() => [1, 2].every((id) => card(id)), SOON).toBe(true);
    const evening = await wantsPerson(wei, noodles, '刷卡提示51，怎么回事');
    await expect.poll(() => card(3), SOON).toBeDefined();
    for (const [channel, thread] of [
      [noodles, morning],
      [books, noon],
      [noodles, evening],
    ] as const) {
      expect(texts(channel, thread).filter((text) => PASSED_ON.test(text))).toHaveLength(1);
    }
    for (const number of [1, 2, 3]) {
      const all = desk.slack.messages(deskChannel);
      expect(all.filter(({ text }) => text.includes(`Case ${number} · `))).toHaveLength(1);
    }
  });

  it('in which agents talk about a merchant: not a word of it leaks', async () => {
    await desk.startDesk();
    const thread = await wantsPerson(grace, noodles, 'the screen says 51');
    await expect.poll(() => card(1), SOON).toBeDefined();
    const top = card(1)?.ts ?? '';
    await press(ana, deskChannel, top, 'claim');
    const secret = 'SECRETNOTE this merchant is on our watch list';
    const noted = say(ana, deskChannel, secret, top);
    desk.slack.edit({ user: ana, channel: deskChannel, ts: noted, text: `${secret} since May` });
    say(ben, deskChannel, `<@${BOT}> ${secret}`, top);
    say(ben, deskChannel, `reply: ${secret}`, top);
    say(ben, floor, secret);
    desk.slack.delete({ user: ana, channel: deskChannel, ts: noted });
    say(grace, noodles, 'hello? terminal 4711', thread);
    await expect.poll(() => inThread(top), SOON).toContain('4711');
    await answered(books, say(oliver, books, 'the screen says 54'), 1);
    expect(merchantsRead()).not.toContain('SECRETNOTE');
    expect(merchantsRead()).not.toContain('watch list');
    expect(JSON.stringify(desk.slack.ephemerals(grace))).not.toContain('SECRETNOTE');
  });
});
