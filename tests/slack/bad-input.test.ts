import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/emulator/wire/json.ts';
import { CHANNELS, PEOPLE, TEAMS } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { ana, grace } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

describe('what the desk cannot make anything of', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver, press, deskWords, told } = etiquette(() => desk);
  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  /** Presses a button that stands no more in the message, as one sees on a stale screen. */
  const pressOld = (user: string, channel: string, ts: string, action_id: string, value: string) =>
    desk.slack.press({
      user,
      channel,
      message_ts: ts,
      action_id,
      seenBlocks: old(action_id, value),
    });

  async function newCase(question: string) {
    const thread = say(grace, noodles, question);
    const card = await answered(noodles, thread, 1);
    await press(grace, noodles, card.ts, 'person');
    const { text } = await answered(noodles, thread, 2);
    const number = /case (\d+)/.exec(text)?.[1];
    const caseCard = () =>
      desk.slack.messages(deskChannel).find((one) => one.text.startsWith(`Case ${number} `));
    await expect.poll(caseCard, SOON).toBeDefined();
    return { thread, card, number, caseTs: caseCard()?.ts ?? '' };
  }

  it('an unknown button: whoever pressed it reads that it is old', async () => {
    const card = await answered(noodles, say(grace, noodles, 'the screen says 51'), 1);
    await pressOld(grace, noodles, card.ts, 'sing_a_song', 'la la');
    await expect.poll(() => told(grace), SOON).toContain('belongs to an earlier question');
  });

  it('an unknown button in the desk’s channel: the agent is pointed to the newest message', async () => {
    const { caseTs } = await newCase('the screen says 54');
    await pressOld(ana, deskChannel, caseTs, 'assign_to_moon', '{"v":0}');
    await expect.poll(() => told(ana), SOON).toContain('from an older version of the desk');
  });

  it('a stale button: of a conversation that is forgotten, or of another channel', async () => {
    const card = await answered(noodles, say(grace, noodles, 'the screen says 57'), 1);
    const before = desk.slack.ephemerals(grace).length;
    for (const conversation of [`${noodles}:1.000100`, 'C0ELSEWHERE:1.000100']) {
      const value = JSON.stringify({ v: 1, conversation });
      await pressOld(grace, noodles, card.ts, 'solved', value);
    }
    await expect.poll(() => desk.slack.ephemerals(grace).length, SOON).toBe(before + 2);
    expect(desk.slack.ephemerals(grace).at(-1)?.text).toContain('belongs to an earlier question');
  });

  it('“Talk to a person” of a forgotten conversation brings a person all the same', async () => {
    const thread = say(grace, noodles, 'the screen says 62');
    const card = await answered(noodles, thread, 1);
    const forgotten = JSON.stringify({ v: 1, conversation: `${noodles}:1.000200` });
    await pressOld(grace, noodles, card.ts, 'person', forgotten);
    expect((await answered(noodles, thread, 2)).text).toMatch(/case \d+/);
  });

  it('a window that is sent off twice: the merchant reads it once', async () => {
    const { thread, caseTs } = await newCase('the screen says 61');
    await press(ana, deskChannel, caseTs, 'reply');
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    const values = { reply_text: 'Raise the limit, then run it again.' };
    desk.slack.faults.loseAcks(1);
    expect(await desk.slack.submitView({ user: ana, values })).toEqual({ outcome: 'failed' });
    await desk.slack.submitView({ user: ana, values });
    await answered(noodles, thread, 3);
    await passedOver();
    expect(bots(noodles, thread).length).toBe(3);
  });

  it('a button of the desk pressed by a guest: it does nothing, and they read why', async () => {
    const guest = 'U0GUEST002';
    desk.slack.addUser({
      id: guest,
      team_id: TEAMS.desk,
      name: 'gil',
      real_name: 'Gil',
      is_restricted: true,
    });
    desk.slack.channels.invite(deskChannel, guest, ana);
    const { caseTs } = await newCase('the screen says 55');
    await press(guest, deskChannel, caseTs, 'claim');
    await expect.poll(() => told(guest), SOON).toContain('This button is for the support team');
    const card = desk.slack.messages(deskChannel).find(({ ts }) => ts === caseTs);
    expect(card?.text).not.toContain('claimed');
    desk.slack.channels.kick(deskChannel, guest, ana);
  });

  it('a question that was deleted: nothing is said to nobody, and the next one is answered', async () => {
    desk.slack.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 1 });
    const gone = say(grace, noodles, 'the screen says 51');
    const limited = () => desk.slack.calls('chat.postMessage').at(-1)?.status;
    await expect.poll(limited, SOON).toBe(429);
    desk.slack.delete({ user: grace, channel: noodles, ts: gone });
    const next = say(grace, noodles, 'the screen says 54');
    expect((await answered(noodles, next, 1)).text).toContain('54');
  });

  it('a case whose thread was deleted is still the desk’s, and the agent reads that', async () => {
    const { thread, caseTs } = await newCase('the screen says 91');
    for (const one of desk.slack.messages(noodles, thread).toReversed()) {
      const user = one.user ?? grace;
      desk.slack.delete({ user, channel: noodles, ts: one.ts });
    }
    await press(ana, deskChannel, caseTs, 'reply');
    await expect.poll(() => desk.slack.views(ana).modals.length, SOON).toBe(1);
    await desk.slack.submitView({ user: ana, values: { reply_text: 'Are you there?' } });
    await expect.poll(deskWords, SOON).toContain('the message that was to be answered is deleted');
  });

  function old(action_id: string, value: string): readonly Json[] {
    const text = { type: 'plain_text', text: 'Old' };
    return [
      { type: 'actions', block_id: 'old', elements: [{ type: 'button', action_id, text, value }] },
    ];
  }
});
