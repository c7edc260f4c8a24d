import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, DAY, HOUR, iso, MINUTE } from '../cases/calendars.ts';
import { CONVERSATION, deskInTime } from './desk-in-time.ts';

/** Times of Monday 23 November 2026 in Shanghai, or `days` later. */
const time = (clock: string, days = 0) => at(`2026-11-23T${clock}:00+08:00`) + days * DAY;
const ANA = 'U0ANA';
const WORDS = { agentName: 'Ana', text: 'Please try it again.', topic: null };
const STEP = 15 * MINUTE;

let desk: Awaited<ReturnType<typeof deskInTime>>;
beforeEach(async () => {
  desk = await deskInTime(time('10:00'));
  await desk.openCase();
  await desk.until(time('10:15'));
  await desk.desk.reply(desk.by(ANA), WORDS);
});
afterEach(() => desk.end());

const toMerchant = () =>
  desk
    .told()
    .filter(({ words }) => words.startsWith('merchant'))
    .map(({ at: when, words }) => `${iso(when)} ${words}`);
const actions = async () =>
  (await desk.store.audit.of('case:1')).map(({ actor, action }) => `${actor} ${action}`);

describe('a merchant who says nothing more', () => {
  it('is told once, then the case is closed by itself', async () => {
    await desk.until(time('10:00', 4), STEP);
    expect(toMerchant()).toEqual([
      `${iso(time('10:15', 2))} merchant: close-notice`,
      `${iso(time('10:15', 3))} merchant: closed-by-silence`,
    ]);
    expect(await desk.status()).toEqual({ status: 'resolved', assignee: ANA });
    expect((await desk.store.cases.byId(1))?.closing).toMatchObject({
      outcome: 'no-reply',
      by: null,
    });
    expect(await desk.owner()).toBe('bot');
    expect(await actions()).toEqual([
      `${ANA} reply`,
      'timer back-to-bot',
      'timer close-notice',
      'timer closed-by-silence',
    ]);
  });

  it('is told when it closes, in their language and on their clock', async () => {
    await desk.until(time('11:00', 2), STEP);
    const notice = desk.sent.flatMap(({ body }) => (body.kind === 'merchant' ? [body] : []));
    expect(notice).toMatchObject([
      {
        conversation: CONVERSATION,
        case: 1,
        outbound: {
          kind: 'close-notice',
          language: 'zh',
          time: '11月26日星期四 10:15',
          zone: '中国标准时间',
        },
      },
    ]);
  });

  it('is told in opening hours only', async () => {
    await desk.desk.reply(desk.by(ANA), WORDS);
    desk.clock.at = time('20:00');
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('12:00', 3), STEP);
    expect(toMerchant()).toEqual([`${iso(time('09:00', 3))} merchant: close-notice`]);
  });
});

describe('a merchant who writes after the notice', () => {
  beforeEach(async () => {
    await desk.until(time('11:00', 2), STEP);
    await desk.merchantWrites();
  });

  it('makes it the desk’s turn again, and nothing is closed', async () => {
    expect(await desk.status()).toEqual({ status: 'claimed', assignee: ANA });
    await desk.until(time('11:30', 2));
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('10:30', 3), STEP);
    expect(await desk.status()).toEqual({ status: 'waiting', assignee: ANA });
  });

  it('is told anew after a silence anew', async () => {
    await desk.until(time('11:30', 2));
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('12:00', 8), STEP);
    expect(toMerchant()).toEqual([
      `${iso(time('10:15', 2))} merchant: close-notice`,
      `${iso(time('11:30', 4))} merchant: close-notice`,
      // A day after that is a Saturday, so it waits for Monday.
      `${iso(time('09:00', 7))} merchant: closed-by-silence`,
    ]);
  });
});

describe('a merchant whose silence is broken in time', () => {
  it('stops the notice by any word', async () => {
    await desk.until(time('10:00', 1), STEP);
    await desk.merchantWrites();
    await desk.until(time('10:30', 2), STEP);
    expect(toMerchant()).toEqual([]);
  });

  it('keeps what is promised standing while the case waits for them', async () => {
    await desk.until(time('10:00', 1), STEP);
    const late = desk.told().filter(({ words }) => words.startsWith('resolve'));
    expect(late).toEqual([]);
    await desk.merchantWrites();
    await desk.until(time('10:00', 1) + HOUR, STEP);
    expect(await actions()).toContain('U0GRACE merchant-wrote');
  });
});
