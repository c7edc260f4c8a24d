import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { BOT, etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace, wei, ana, oliver } = PEOPLE;
const { noodles, books, floor } = CHANNELS;

describe('etiquette: when the desk speaks', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver, press, deskWords, told, command } = etiquette(
    () => desk,
  );

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  it('rule 1: replies in the thread of the message, never at top level', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    expect((await answered(noodles, thread, 1)).thread_ts).toBe(thread);
    const top = desk.slack.messages(noodles).filter(({ bot_id }) => bot_id !== undefined);
    expect(top).toEqual([]);
  });

  it('rule 2: says that it is automated and what it is for', async () => {
    const thread = say(grace, noodles, `<@${BOT}> hello`);
    expect((await answered(noodles, thread, 1)).text).toContain('automated decline desk');
  });

  it('rule 3: answers by itself only where it may, and only what it knows', async () => {
    const chatter = say(grace, noodles, 'lunch at twelve as usual?');
    await command(books, 'mode mention');
    const unasked = say(oliver, books, 'the screen says 51');
    await passedOver();
    expect([...bots(noodles, chatter), ...bots(books, unasked)]).toEqual([]);
    await command(books, 'mode auto');
    await answered(books, say(oliver, books, 'the screen says 51'), 1);
  });

  it('rule 3: leaves its answer to an agent where the mode is draft', async () => {
    await command(books, 'mode draft');
    const thread = say(oliver, books, 'the terminal shows 91 for every card');
    await expect.poll(deskWords, SOON).toContain('the terminal shows 91 for every card');
    await expect.poll(deskWords, SOON).toContain('send_suggestion');
    await command(books, 'mode auto');
    expect(bots(books, thread)).toEqual([]);
  });

  it('rule 3: keeps silent where it is switched off', async () => {
    await command(books, 'mode off');
    const thread = say(oliver, books, `<@${BOT}> what is code 91?`);
    await passedOver();
    expect(bots(books, thread)).toEqual([]);
    await command(books, 'mode auto');
  });

  it('rule 4: replies to every mention, at worst by passing it on', async () => {
    const asked = say(grace, noodles, `<@${BOT}> my payment was declined`);
    expect((await answered(noodles, asked, 1)).text).toContain('?');
    const foreign = say(grace, noodles, `<@${BOT}> who won the football match yesterday?`);
    expect((await answered(noodles, foreign, 1)).text).toContain('Passed on');
  });

  it('rule 5: passes over greetings and thanks, and takes “works now” as solved', async () => {
    const hello = say(grace, noodles, 'good morning everyone');
    const thanks = say(grace, noodles, 'thanks!');
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    say(grace, noodles, 'it works now, thank you', thread);
    const reactions = () => desk.slack.messages(noodles, thread).flatMap((one) => one.reactions);
    await expect.poll(reactions, SOON).toMatchObject([{ name: 'white_check_mark' }]);
    expect([...bots(noodles, hello), ...bots(noodles, thanks)]).toEqual([]);
  });

  it('rule 7: answers agents never in public, and their mentions in private', async () => {
    const plain = say(ana, noodles, 'what does code 51 mean?');
    const asked = say(ana, floor, `<@${BOT}> what does code 51 mean?`);
    await expect.poll(() => told(ana), SOON).toContain('The desk would answer');
    await passedOver();
    expect([...bots(noodles, plain), ...bots(floor, asked)]).toEqual([]);
  });

  it('rule 8: passes over what is addressed to another person', async () => {
    const thread = say(grace, noodles, `<@${ana}> the screen says 51, can you look?`);
    await passedOver();
    expect(bots(noodles, thread)).toEqual([]);
  });

  it('rule 9: hears the asker in its own thread, and others when they mention it', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    say(wei, noodles, 'and what is 91?', thread);
    say(grace, noodles, 'now it says 54', thread);
    expect((await answered(noodles, thread, 2)).text).toContain('54');
    say(wei, noodles, `<@${BOT}> and what is 91?`, thread);
    expect((await answered(noodles, thread, 3)).text).toContain('91');
  });

  it('rule 9: answers a late mention among people once, and leaves the thread to them', async () => {
    const thread = say(wei, noodles, `<@${ana}> are you coming on Monday?`);
    say(grace, noodles, `<@${BOT}> what is code 91?`, thread);
    await answered(noodles, thread, 1);
    say(grace, noodles, 'and what is 51?', thread);
    await passedOver();
    expect(bots(noodles, thread).length).toBe(1);
  });

  it('rule 10: is silent after an agent’s reply until the thread is handed back', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    const agents = say(ana, noodles, 'I am looking into it.', thread);
    say(grace, noodles, 'now it says 91', thread);
    await expect.poll(deskWords, SOON).toContain('now it says 91');
    expect(bots(noodles, thread).length).toBe(1);
    await desk.slack.shortcut({
      user: ana,
      channel: noodles,
      message_ts: agents,
      callback_id: 'hand_back',
    });
    await expect.poll(() => told(ana), SOON).toContain('answers in this thread again');
    say(grace, noodles, 'the screen says 54', thread);
    expect((await answered(noodles, thread, 2)).text).toContain('54');
  });

  it('rule 10: gives a case back by /desk resume, once', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    const number = /case (\d+)/.exec((await answered(noodles, thread, 2)).text)?.[1];
    await command(noodles, `resume ${number}`);
    await expect.poll(() => told(ana), SOON).toContain(`Case ${number} is closed`);
    say(grace, noodles, 'the screen says 54', thread);
    expect((await answered(noodles, thread, 3)).text).toContain('54');
    await command(noodles, `resume ${number}`);
    await expect.poll(() => told(ana), SOON).toContain('already resolved');
  });
});
