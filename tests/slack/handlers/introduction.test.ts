import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from '../etiquette-desk.ts';
import { type RunningDesk, standIn } from '../running-desk.ts';

const { ana, oliver } = PEOPLE;

describe('a channel that the bot comes to', () => {
  let desk: RunningDesk;
  let shop: string;
  const { say, answered, passedOver, press } = etiquette(() => desk);
  beforeEach(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
    shop = desk.slack.channels.create({ name: 'new-shop', members: [ana] }).id;
  });
  afterEach(() => desk.end());

  const greetings = () => desk.slack.messages(shop).filter(({ bot_id }) => bot_id !== undefined);
  const comeAndGo = () => {
    desk.slack.channels.kick(shop, BOT, ana);
    desk.slack.channels.invite(shop, BOT, ana);
  };

  it('rule 2: is told once what the bot is, in both languages, and how to quieten it', async () => {
    desk.slack.channels.invite(shop, BOT, ana);
    await expect.poll(() => greetings().length, SOON).toBe(1);
    expect(greetings()[0]?.text).toContain('automated decline desk');
    expect(greetings()[0]?.text).toContain('自动助手');
    expect(greetings()[0]?.text).toContain('/desk mode off');
    comeAndGo();
    await desk.stopDesk();
    await desk.startDesk();
    comeAndGo();
    desk.slack.channels.share(shop, TEAMS.books);
    await desk.slack.settled();
    await passedOver();
    expect(greetings().length).toBe(1);
  });

  it('is told when another organisation joins it, where it was not told before', async () => {
    const { books } = CHANNELS;
    desk.slack.channels.share(books, TEAMS.noodles);
    const said = () => desk.slack.messages(books).filter(({ bot_id }) => bot_id !== undefined);
    await expect.poll(() => said().length, SOON).toBe(1);
  });

  it('is told in the language of its merchant where that is known', async () => {
    const { books } = CHANNELS;
    const thread = say(oliver, books, '终端显示51怎么办');
    await press(oliver, books, (await answered(books, thread, 1)).ts, 'person');
    await answered(books, thread, 2);
    desk.slack.channels.share(books, TEAMS.noodles);
    const said = () => desk.slack.messages(books).filter(({ bot_id }) => bot_id !== undefined);
    await expect.poll(() => said().length, SOON).toBe(1);
    expect(said()[0]?.text).toContain('自动助手');
    expect(said()[0]?.text).not.toContain('automated');
  });
});
