import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTimer } from '../../src/timers/run-timer.ts';
import { at, DAY, HOUR, iso, MINUTE } from '../cases/calendars.ts';
import { CONVERSATION, deskInTime, SETTINGS } from './desk-in-time.ts';

/** Times of Monday 23 November 2026 in Shanghai, or `days` later. */
const time = (clock: string, days = 0) => at(`2026-11-23T${clock}:00+08:00`) + days * DAY;

let desk: Awaited<ReturnType<typeof deskInTime>>;
beforeEach(async () => {
  desk = await deskInTime(time('10:00'));
});
afterEach(() => desk.end());

const told = () => desk.told().map(({ at: when, words }) => `${iso(when)} ${words}`);

describe('a case that nobody answers', () => {
  it('is told of to ever more people, each time once', async () => {
    await desk.openCase();
    await desk.until(time('10:05'));
    await desk.desk.claim(desk.by('U0ANA'));
    await desk.until(time('10:55'));
    expect(told()).toEqual([
      `${iso(time('10:00'))} on-duty`,
      `${iso(time('10:20'))} first-response soon to assignee`,
      `${iso(time('10:30'))} first-response breach to channel`,
    ]);
    await desk.until(time('11:04'));
    expect(told().slice(3)).toEqual([`${iso(time('11:00'))} first-response escalated to owner`]);
  });

  it('is the channel’s from the start where nobody claimed it', async () => {
    await desk.openCase();
    await desk.until(time('10:25'));
    expect(told().at(-1)).toBe(`${iso(time('10:20'))} first-response soon to channel`);
  });

  it('is told of no more once it is answered', async () => {
    await desk.openCase();
    await desk.until(time('10:10'));
    await desk.desk.note(desk.by('U0ANA'), 'looking');
    await desk.desk.reply(desk.by('U0ANA'), { agentName: 'Ana', text: 'Hello', topic: null });
    await desk.until(time('18:00'), 10 * MINUTE);
    expect(told().filter((words) => words.includes('first-response'))).toEqual([]);
  });

  it('keeps quiet at noon and at night', async () => {
    desk.clock.at = time('11:55');
    await desk.openCase();
    await desk.until(time('13:40'));
    expect(told()).toEqual([`${iso(time('11:55'))} on-duty`]);
    await desk.until(time('14:00'));
    expect(told().slice(1)).toEqual([
      `${iso(time('13:45'))} first-response soon to channel`,
      `${iso(time('13:55'))} first-response breach to channel`,
    ]);
  });

  it('is told of once where two instances look at the same moment', async () => {
    await desk.openCase();
    await desk.work();
    desk.clock.at = time('10:30');
    const timer = { kind: 'timer', conversation: CONVERSATION, case: 1 } as const;
    const parts = { store: desk.store, settings: SETTINGS };
    await Promise.all([1, 2, 3].map(() => runTimer(parts, timer, desk.clock.at)));
    await desk.work();
    expect(told().slice(1)).toEqual([`${iso(time('10:30'))} first-response breach to channel`]);
  });

  it('is told of once, as late, where the desk was down meanwhile', async () => {
    await desk.openCase();
    await desk.work();
    await desk.until(time('10:40'), 2 * HOUR);
    expect(told().slice(1)).toEqual([`${iso(time('10:40'))} first-response breach to channel`]);
  });
});
