import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/emulator/block-kit/uniqueness.ts';
import type { Message } from '../../src/emulator/world/message.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { etiquette, SOON } from './etiquette-desk.ts';
import { type RunningDesk, standIn } from './running-desk.ts';
import { shownText } from './views/shown-text.ts';

const { grace, wei } = PEOPLE;
const { noodles, desk: deskChannel } = CHANNELS;

describe('Slack’s own feedback buttons', () => {
  let desk: RunningDesk;
  const { say, answered, bots, passedOver } = etiquette(() => desk);

  beforeAll(async () => {
    desk = await standIn('socket');
    await desk.startDesk();
  });
  afterAll(() => desk.end());

  /** Presses the thumb that is up, or the one that is down. */
  async function thumb(user: string, message: Message, side: 'positive' | 'negative') {
    const [buttons] = (message.blocks ?? [])
      .flatMap((block) => elementsOf(block))
      .filter(({ type }) => type === 'feedback_buttons');
    const button = buttons?.[`${side}_button`];
    if (typeof button !== 'object' || button === null || !('value' in button)) {
      throw new Error('The message has no thumbs.');
    }
    const value = String(button.value);
    const { ts } = message;
    await desk.slack.press({
      user,
      channel: noodles,
      message_ts: ts,
      action_id: 'feedback',
      value,
    });
  }

  const windows = (user: string) => desk.slack.views(user).modals;

  it('rule 19: a thumb up is taken in silence', async () => {
    const thread = say(grace, noodles, 'the screen says 51');
    const answer = await answered(noodles, thread, 1);
    const before = desk.slack.messages(deskChannel).length;
    await thumb(grace, answer, 'positive');
    await passedOver();
    expect(bots(noodles, thread)).toEqual([answer]);
    expect(desk.slack.messages(deskChannel).length).toBe(before);
    expect(windows(grace)).toEqual([]);
  });

  it('rule 19: a thumb down asks who pressed it, in their language, and nobody else', async () => {
    const thread = say(wei, noodles, '刷卡提示 51');
    const answer = await answered(noodles, thread, 1);
    await thumb(wei, answer, 'negative');
    await expect.poll(() => windows(wei).length, SOON).toBe(1);
    expect(shownText(windows(wei)[0]?.content)).toContain('看不明白');
    const values = { feedback_reason: 'not-clear' };
    expect(await desk.slack.submitView({ user: wei, values })).toEqual({ outcome: 'closed' });
    await passedOver();
    expect(bots(noodles, thread)).toEqual([answer]);
    expect(desk.slack.ephemerals(grace)).toEqual([]);
  });
});
