import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';

const { grace } = PEOPLE;
const { noodles } = CHANNELS;

describe('etiquette: the sign that a message was seen', () => {
  let desk: RunningDesk;
  const { say, bots, answered, passedOver } = etiquette(() => desk);
  const marks = (method: string) =>
    desk.slack.calls(method).filter((call) => call.arguments.name === 'eyes');
  const eyesOn = (ts: string) =>
    desk.slack.messages(noodles, ts)[0]?.reactions.filter(({ name }) => name === 'eyes') ?? [];

  beforeEach(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterEach(() => desk.end());

  it('rule 12: marks a message whose answer takes long, and takes the mark off with the answer', async () => {
    desk.slack.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 2, times: 2 });
    const thread = say(grace, noodles, 'the screen says 51');
    await expect.poll(() => eyesOn(thread).length, SOON).toBe(1);
    expect(bots(noodles, thread)).toEqual([]);
    await answered(noodles, thread, 1);
    await expect.poll(() => eyesOn(thread), SOON).toEqual([]);
  });

  it('rule 12: marks nothing that is answered at once, or met with silence', async () => {
    const chatter = say(grace, noodles, 'lunch at twelve as usual?');
    const thread = say(grace, noodles, 'the screen says 51');
    await answered(noodles, thread, 1);
    await passedOver();
    expect(marks('reactions.add')).toEqual([]);
    expect(eyesOn(chatter)).toEqual([]);
  });

  it('rule 12: leaves no mark behind where the desk stops in between', async () => {
    desk.slack.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 3 });
    const thread = say(grace, noodles, 'the screen says 51');
    await expect.poll(() => eyesOn(thread).length, SOON).toBe(1);
    await desk.stopDesk();
    await desk.startDesk();
    await answered(noodles, thread, 1);
    await expect.poll(() => eyesOn(thread), SOON).toEqual([]);
    expect(marks('reactions.remove').length).toBe(1);
  });

  it('rule 12: takes the mark off where nothing can be said after all', async () => {
    desk.slack.faults.rateLimit({ method: 'chat.postMessage', retryAfter: 3 });
    desk.slack.faults.refuse('restricted_action', { method: 'chat.postMessage' });
    const thread = say(grace, noodles, 'the screen says 51');
    await expect.poll(() => eyesOn(thread).length, SOON).toBe(1);
    await expect.poll(() => eyesOn(thread), SOON).toEqual([]);
    expect(bots(noodles, thread)).toEqual([]);
  });
});
