import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { botTexts, type RunningDesk, standIn } from './running-desk.ts';

const { grace, ana, ben } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

const PASSED_ON = /Passed on to our support team as case \d+/;
const NOBODY = /can't reach our support team/;
const NOW = /support team has your case \d+ now/;

describe('a case whose channel fails goes to whoever can be reached, and the merchant knows', () => {
  let desk: RunningDesk;
  let fallback: string;
  const { say, answered, press } = etiquette(() => desk);

  beforeEach(async () => {
    desk = await standIn('socket');
    const made = { name: 'second-desk', members: [ana, ben, BOT], isPrivate: true };
    fallback = desk.slack.channels.create(made).id;
  });
  afterEach(() => desk.end());

  /** A merchant wants a person; gives the thread. */
  async function handOver(): Promise<string> {
    const thread = say(grace, noodles, 'the screen says 51');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    return thread;
  }
  const told = (thread: string) => botTexts(desk.slack, noodles, thread).slice(1);
  const isCard = (text: string) => /Case \d+ · /.test(text);
  const top = (channel: string) => desk.slack.messages(channel).map(({ text }) => text);
  const home = (user: string) => JSON.stringify(desk.slack.views(user).home ?? '');
  const ownersTexts = () => top(desk.slack.directMessage(ben));
  const withBoth = () => desk.startDesk({ DESK_FALLBACK_CHANNEL: fallback, DESK_OWNER: ben });

  it('archived midway: the second channel has it, until the first one is back', async () => {
    await withBoth();
    desk.slack.channels.archive(deskChannel, ana);
    const thread = await handOver();
    await expect.poll(() => top(fallback).join(), SOON).toMatch(/Not delivered .* is archived/);
    await expect.poll(() => told(thread).join(), SOON).toMatch(PASSED_ON);
    desk.slack.openHome({ user: ana });
    await expect.poll(() => home(ana), SOON).toContain('Not delivered');

    desk.slack.channels.unarchive(deskChannel, ana);
    await expect.poll(() => top(deskChannel).filter(isCard).length, SOON).toBe(1);
    await expect
      .poll(() => top(fallback).join(), SOON)
      .toMatch(/Case \d+ is in the desk’s channel/);
    expect(top(fallback)).toHaveLength(1);
    expect(told(thread)).toHaveLength(1);
    desk.slack.openHome({ user: ana });
    await expect.poll(() => home(ana), SOON).not.toContain('Not delivered');
  });

  it('shared with others: nothing of the case is posted there', async () => {
    await withBoth();
    desk.slack.channels.share(deskChannel, TEAMS.books);
    const thread = await handOver();
    await expect.poll(() => top(fallback).join(), SOON).toMatch(/shared with another organisation/);
    await expect.poll(() => told(thread).join(), SOON).toMatch(PASSED_ON);
    expect(top(deskChannel)).toEqual([]);
  });

  it('without the bot: agents work on the case where it stands, and it moves when the bot is back', async () => {
    await withBoth();
    desk.slack.channels.kick(deskChannel, BOT, ana);
    await handOver();
    await expect.poll(() => top(fallback).filter(isCard).length, SOON).toBe(1);
    await press(ana, fallback, desk.slack.messages(fallback)[0]?.ts ?? '', 'claim');
    await expect.poll(() => top(fallback).join(), SOON).toContain('claimed');

    desk.slack.channels.invite(deskChannel, BOT, ana);
    await expect.poll(() => top(deskChannel).join(), SOON).toContain('claimed');
    expect(top(deskChannel).filter(isCard)).toHaveLength(1);
  });

  it('and the second one too: the owner gets it as a direct message', async () => {
    await withBoth();
    desk.slack.channels.archive(deskChannel, ana);
    desk.slack.channels.archive(fallback, ana);
    const thread = await handOver();
    await expect.poll(() => ownersTexts().filter(isCard).length, SOON).toBe(1);
    await expect.poll(() => told(thread).join(), SOON).toMatch(PASSED_ON);
  });

  it('and nobody is there: the merchant is told so, and told once more when somebody is', async () => {
    await desk.startDesk();
    desk.slack.channels.archive(deskChannel, ana);
    const thread = await handOver();
    await expect.poll(() => told(thread).join(), SOON).toMatch(NOBODY);
    say(grace, noodles, 'terminal 4711', thread);

    desk.slack.channels.unarchive(deskChannel, ana);
    await expect.poll(() => told(thread).join(), SOON).toMatch(NOW);
    await expect.poll(() => top(deskChannel).join(), SOON).toMatch(/Case \d+ · /);
    expect(JSON.stringify(desk.slack.messages(deskChannel))).toContain('terminal 4711');
    expect(told(thread).filter((text) => NOBODY.test(text))).toHaveLength(1);
    expect(told(thread).filter((text) => NOW.test(text))).toHaveLength(1);
    expect(told(thread).some((text) => PASSED_ON.test(text))).toBe(false);
  });

  it('a card that stood there before goes to the second channel, and is used again afterwards', async () => {
    await withBoth();
    await handOver();
    await expect.poll(() => top(deskChannel).filter(isCard).length, SOON).toBe(1);
    desk.slack.channels.archive(deskChannel, ana);
    await expect.poll(() => top(fallback).filter(isCard).length, SOON).toBe(1);
    desk.slack.channels.unarchive(deskChannel, ana);
    await expect.poll(() => top(fallback).join(), SOON).toMatch(/is in the desk’s channel/);
    expect(top(deskChannel).filter(isCard)).toHaveLength(1);
  });

  it('refuses at the start a second channel or an owner that are not ours alone', async () => {
    await expect(desk.startDesk({ DESK_FALLBACK_CHANNEL: noodles })).rejects.toThrow(
      /DESK_FALLBACK_CHANNEL .* is shared with another organisation/,
    );
    await expect(desk.startDesk({ DESK_OWNER: grace })).rejects.toThrow(
      /DESK_OWNER .* is none of your own people/,
    );
    await expect(desk.startDesk({ DESK_FALLBACK_CHANNEL: deskChannel })).rejects.toThrow(
      /DESK_FALLBACK_CHANNEL is DESK_CHANNEL/,
    );
  });
});
