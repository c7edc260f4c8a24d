import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, DAY, HOUR, iso, MINUTE } from '../cases/calendars.ts';
import { CONVERSATION, deskInTime } from './desk-in-time.ts';

/** Times of Monday 23 November 2026 in Shanghai, or `days` later. */
const time = (clock: string, days = 0) => at(`2026-11-23T${clock}:00+08:00`) + days * DAY;
const ANA = 'U0ANA';
const BEN = 'U0BEN';
const WORDS = { agentName: 'Ana', text: 'We are looking into it.', topic: null };

let desk: Awaited<ReturnType<typeof deskInTime>>;
beforeEach(async () => {
  desk = await deskInTime(time('10:00'));
});
afterEach(() => desk.end());

const happened = (words: string) =>
  desk
    .told()
    .filter((one) => one.words === words)
    .map(({ at: when }) => iso(when));

describe('a claim that nothing follows', () => {
  beforeEach(async () => {
    await desk.openCase();
    await desk.desk.claim(desk.by(ANA));
  });

  it('is over after an hour of work, and the thread says so', async () => {
    await desk.until(time('11:05'));
    expect(await desk.status()).toEqual({ status: 'open', assignee: null });
    expect(happened('claim-released')).toEqual([iso(time('11:00'))]);
  });

  it('stays where the agent wrote to the merchant', async () => {
    await desk.until(time('10:50'));
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('13:00'), 15 * MINUTE);
    expect(await desk.status()).toMatchObject({ assignee: ANA });
  });

  it('can be claimed by another then, who gets an hour of their own', async () => {
    await desk.until(time('11:05'));
    expect(await desk.desk.claim(desk.by(BEN))).toMatchObject({ ok: true });
    await desk.until(time('13:30'), 15 * MINUTE);
    expect(await desk.status()).toMatchObject({ assignee: BEN });
    await desk.until(time('13:40'));
    expect(happened('claim-released')).toEqual([iso(time('11:00')), iso(time('13:35'))]);
  });

  it('leaves the thread to people, even where the bot had it again meanwhile', async () => {
    desk.clock.at = time('17:55');
    await desk.until(time('17:56'));
    await desk.desk.claim(desk.by(BEN));
    await desk.until(time('22:30'), 15 * MINUTE);
    expect(await desk.owner()).toBe('bot');
    await desk.until(time('10:00', 1), 15 * MINUTE);
    expect(await desk.status()).toMatchObject({ status: 'open' });
    expect(await desk.owner()).toBe('person');
  });
});

describe('a thread that an agent has', () => {
  it('is the bot’s again four hours after the agent’s last word, and the desk is told once', async () => {
    await desk.openCase();
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('11:00'));
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('14:55'), 15 * MINUTE);
    expect(await desk.owner()).toBe('person');
    await desk.until(time('10:00', 1), 15 * MINUTE);
    expect(await desk.owner()).toBe('bot');
    expect(happened('back-to-bot')).toEqual([iso(time('15:10'))]);
  });

  it('is a person’s again with the next word of an agent', async () => {
    await desk.openCase();
    await desk.desk.reply(desk.by(ANA), WORDS);
    await desk.until(time('14:10'), 15 * MINUTE);
    expect(await desk.owner()).toBe('bot');
    await desk.desk.reply(desk.by(ANA), WORDS);
    expect(await desk.owner()).toBe('person');
    await desk.until(time('18:15'), 15 * MINUTE);
    expect(await desk.owner()).toBe('bot');
  });

  it('never is where nobody has claimed the case', async () => {
    await desk.openCase();
    await desk.until(time('10:00', 5), HOUR);
    expect(await desk.owner()).toBe('person');
  });

  it('counts the words that an agent writes past the desk', async () => {
    await desk.openCase();
    await desk.desk.claim(desk.by(ANA));
    await desk.until(time('10:20'));
    await desk.desk.takeOver(CONVERSATION, { key: 'message:1' });
    await desk.until(time('11:15'));
    expect(await desk.status()).toMatchObject({ assignee: ANA });
    expect(happened('first-response breach to channel')).toEqual([]);
  });
});

describe('a thread without a case that an agent took over', () => {
  beforeEach(async () => {
    await desk.openCase();
    await desk.desk.handBack(desk.by(ANA));
    expect(await desk.owner()).toBe('bot');
    await desk.desk.takeOver(CONVERSATION, { key: 'message:1' });
  });

  it('is the bot’s again four hours after their last word', async () => {
    await desk.until(time('12:00'), 15 * MINUTE);
    await desk.desk.takeOver(CONVERSATION, { key: 'message:2' });
    await desk.until(time('15:45'), 15 * MINUTE);
    expect(await desk.owner()).toBe('person');
    await desk.until(time('16:00'), 15 * MINUTE);
    expect(await desk.owner()).toBe('bot');
    const entries = await desk.store.audit.of(`conversation:${CONVERSATION}`);
    expect(entries.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'agent agent-spoke',
      'agent agent-spoke',
      'timer back-to-bot',
    ]);
  });

  it('leaves no trace where the desk knows nothing of the thread', async () => {
    await desk.desk.takeOver('C0SHOP:9.9', { key: 'message:3' });
    expect(await desk.store.audit.of('conversation:C0SHOP:9.9')).toEqual([]);
  });

  it('is left to its people where a case was opened in it since', async () => {
    await desk.openCase();
    await desk.until(time('10:00', 1), HOUR);
    expect(await desk.owner()).toBe('person');
  });
});
