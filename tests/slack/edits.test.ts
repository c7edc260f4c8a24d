import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace } = PEOPLE;
const { noodles } = CHANNELS;

describe('a message that its author changes', () => {
  let desk: RunningDesk;
  const { say, bots, answered, press, deskWords } = etiquette(() => desk);
  const edit = (ts: string, text: string) =>
    desk.slack.edit({ user: grace, channel: noodles, ts, text });

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk({ BURST_MS: '700' });
  });
  afterAll(() => desk.end());

  async function handedOver(question: string) {
    const thread = say(grace, noodles, question);
    await press(grace, noodles, (await answered(noodles, thread, 1)).ts, 'person');
    await answered(noodles, thread, 2);
    return thread;
  }

  it('rule 13: is answered anew in the same card, whichever message of the burst it was', async () => {
    const first = say(grace, noodles, 'hi, problem at the till');
    const second = say(grace, noodles, 'the screen says 51');
    expect((await answered(noodles, first, 1)).text).toContain('51');
    edit(second, 'the screen says 54');
    await expect.poll(() => bots(noodles, first)[0]?.text, SOON).toContain('54');
    edit(first, 'good morning');
    edit(second, 'the screen says 91');
    await expect.poll(() => bots(noodles, first)[0]?.text, SOON).toContain('91');
    expect([...bots(noodles, first), ...bots(noodles, second)].length).toBe(1);
  });

  it('is changed in the thread of the case as well', async () => {
    const thread = await handedOver('the screen says 51');
    const later = say(grace, noodles, 'it happens on the till at the door', thread);
    await expect.poll(deskWords, SOON).toContain('till at the door');
    edit(later, 'it happens on the till at the window');
    await expect.poll(deskWords, SOON).toContain('(edited) it happens on the till at the window');
    expect(relayed()).not.toContain('till at the door');
  });

  it('leaves the case and its thread when it is deleted', async () => {
    const thread = await handedOver('the screen says 51, terminal 47110815');
    const later = say(grace, noodles, 'the owner is Mr Fortescue', thread);
    await expect.poll(deskWords, SOON).toContain('Fortescue');
    await expect.poll(deskWords, SOON).toContain('47110815');
    desk.slack.delete({ user: grace, channel: noodles, ts: later });
    await expect.poll(deskWords, SOON).toContain('(deleted by the merchant)');
    await expect.poll(deskWords, SOON).not.toContain('Fortescue');
    desk.slack.delete({ user: grace, channel: noodles, ts: thread });
    await expect.poll(deskWords, SOON).not.toContain('47110815');
  }, 60_000);

  it('leaves nothing of what it held before an edit either', async () => {
    const thread = await handedOver('the screen says 51, ask for Mr Blenkinsop');
    await expect.poll(deskWords, SOON).toContain('Blenkinsop');
    edit(thread, 'the screen says 51, ask for Mr Carruthers');
    await expect.poll(deskWords, SOON).toContain('Carruthers');
    desk.slack.delete({ user: grace, channel: noodles, ts: thread });
    await expect.poll(deskWords, SOON).not.toMatch(/Blenkinsop|Carruthers/);
  }, 60_000);

  it('is not answered where it was deleted before it was read', async () => {
    const gone = say(grace, noodles, 'the screen says 51');
    desk.slack.delete({ user: grace, channel: noodles, ts: gone });
    const next = say(grace, noodles, 'the screen says 54');
    expect((await answered(noodles, next, 1)).text).toContain('54');
    const threads = desk.slack.calls('chat.postMessage').map((call) => call.arguments.thread_ts);
    expect(threads).not.toContain(gone);
  });

  /** What stands in the threads of cases under a merchant's name. */
  function relayed(): string {
    return deskWords()
      .split('\n')
      .filter((line) => line.startsWith('Grace Lee wrote'))
      .join('\n');
  }
});
