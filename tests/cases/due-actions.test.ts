import { describe, expect, it } from 'vitest';
import { readClock } from '../../src/cases/case-clock.ts';
import { type CaseEntry, clockEvents } from '../../src/cases/clock-events.ts';
import { deadlines } from '../../src/cases/deadlines.ts';
import { dueActions, entryOf } from '../../src/cases/due-actions.ts';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { at, DAY, iso, MINUTE, SHANGHAI } from './calendars.ts';

/** Times of Monday 23 November 2026 in Shanghai, or `days` later. */
const time = (clock: string, days = 0) => at(`2026-11-23T${clock}:00+08:00`) + days * DAY;
const OPENED = time('10:00');

const entry = (when: number, action: string, actor = 'ana', detail = ''): CaseEntry => ({
  at: when,
  actor,
  action,
  detail,
});

function actions(entries: readonly CaseEntry[], now: number) {
  const clock = readClock(OPENED, clockEvents(entries));
  const due = deadlines(clock, SHANGHAI, DEFAULT_TARGETS);
  return dueActions({ clock, due, entries }, now).map((one) => ({
    ...one,
    entry: entryOf(one.action, one.at, clock),
  }));
}
const kinds = (entries: readonly CaseEntry[], now: number) =>
  actions(entries, now).map(({ action }) =>
    action.kind === 'remind' ? `${action.reminder.about} ${action.reminder.level}` : action.kind,
  );

describe('what is due in a case', () => {
  it('comes soonest first', () => {
    expect(kinds([], OPENED)).toEqual([
      'first-response soon',
      'first-response breach',
      'first-response escalated',
      'resolve soon',
      'resolve breach',
      'resolve escalated',
    ]);
    expect(kinds([entry(time('10:05'), 'claim')], OPENED)).toContain('release-claim');
  });

  it('is left out once the audit says that it was done', () => {
    const [first] = actions([], OPENED);
    if (!first) throw new Error('Nothing is due.');
    const done = entry(time('10:20'), first.entry.action, 'timer', first.entry.detail);
    expect(kinds([done], time('10:20'))[0]).toBe('first-response breach');
  });

  it('is not left out because of what a person did under the same name', () => {
    const [first] = actions([], OPENED);
    const by = entry(time('10:20'), first?.entry.action ?? '', 'ana', first?.entry.detail);
    expect(kinds([by], time('10:20'))[0]).toBe('first-response soon');
  });

  it('leaves out the first reminder where the promise is broken already', () => {
    expect(kinds([], time('10:45')).slice(0, 2)).toEqual([
      'first-response breach',
      'first-response escalated',
    ]);
  });

  it('reminds of the first response anew in a case that was reopened', () => {
    const again = [
      entry(time('10:20'), 'reminded', 'timer', `first-response soon ${OPENED}`),
      entry(time('10:25'), 'reply'),
      entry(time('10:30'), 'resolve'),
      entry(time('15:00'), 'reopen', 'grace'),
    ];
    expect(kinds(again, time('15:00'))[0]).toBe('first-response soon');
  });

  it('reminds of the solution once, however often the merchant is waited for', () => {
    const waited = [
      entry(time('10:05'), 'reply'),
      entry(time('10:10'), 'merchant-wrote', 'grace'),
      entry(time('09:30', 1), 'reminded', 'timer', 'resolve soon'),
      entry(time('09:35', 1), 'reply'),
      entry(time('09:40', 1), 'merchant-wrote', 'grace'),
    ];
    expect(kinds(waited, time('09:40', 1))).not.toContain('resolve soon');
    expect(kinds(waited, time('09:40', 1))).toContain('resolve breach');
  });

  it('is a notice before it is a close, and both name whose case it is', () => {
    const silent = [entry(time('10:05'), 'reply')];
    expect(kinds(silent, time('10:05'))).toEqual(['back-to-bot', 'close-notice']);
    const told = [...silent, entry(time('10:05', 2), 'close-notice', 'timer')];
    const close = actions(told, time('10:05', 2)).find(({ action }) => action.kind === 'close');
    expect(close?.action).toEqual({ kind: 'close', from: 'ana' });
    expect(close?.entry).toEqual({ action: 'closed-by-silence', detail: 'ana' });
    expect(iso(close?.at ?? null)).toBe(iso(time('10:05', 3)));
  });

  it('gives the thread back once for each last word', () => {
    const replied = [entry(time('10:05'), 'reply')];
    const back = entry(time('14:05'), 'back-to-bot', 'timer', String(time('14:05')));
    expect(kinds([...replied, back], time('14:05'))).not.toContain('back-to-bot');
    const spoken = [...replied, back, entry(time('15:00'), 'agent-spoke', 'agent')];
    expect(kinds(spoken, time('15:00'))).toContain('back-to-bot');
  });

  it('is nothing in a resolved case', () => {
    expect(kinds([entry(time('10:05'), 'hand-back')], time('10:05'))).toEqual([]);
  });
});

describe('the audit of a case', () => {
  const state = (...entries: readonly CaseEntry[]) => readClock(OPENED, clockEvents(entries)).state;

  it('tells where it stands', () => {
    const claimed = entry(time('10:05'), 'claim');
    expect(state(claimed)).toEqual({ status: 'claimed', assignee: 'ana' });
    expect(state(claimed, entry(time('10:06'), 'release'))).toEqual({ status: 'open' });
    expect(state(claimed, entry(time('10:06'), 'assign', 'ana', 'ben'))).toEqual({
      status: 'claimed',
      assignee: 'ben',
    });
    expect(state(entry(time('10:06'), 'resolve'))).toMatchObject({ status: 'resolved' });
  });

  it('tells what a timer did for whom', () => {
    const claimed = entry(time('10:05'), 'claim');
    expect(state(claimed, entry(time('11:05'), 'claim-released', 'timer', 'ana'))).toEqual({
      status: 'open',
    });
    const replied = entry(time('10:05'), 'reply');
    const closed = entry(time('11:05'), 'closed-by-silence', 'timer', 'ana');
    expect(state(replied, closed)).toEqual({ status: 'resolved', assignee: 'ana' });
  });

  it('may hold what does not count', () => {
    expect(state(entry(time('10:05'), 'note'), entry(time('10:06'), 'reminded', 'timer'))).toEqual({
      status: 'open',
    });
  });
});

describe('words that an agent writes past the desk', () => {
  const spoke = entry(time('10:10'), 'agent-spoke', 'agent');
  const read = (...entries: readonly CaseEntry[]) => readClock(OPENED, clockEvents(entries));

  it('are a first answer, and leave a case that nobody has to nobody', () => {
    const clock = read(spoke);
    expect(clock).toMatchObject({ answeredAt: time('10:10'), lastWordAt: null });
    expect(clock.since).toBe(OPENED);
  });

  it('begin the silence anew and take a notice back', () => {
    const clock = read(
      entry(time('10:05'), 'reply'),
      entry(time('10:05', 2), 'close-notice', 'timer'),
      entry(time('10:30', 2), 'agent-spoke', 'agent'),
    );
    expect(clock).toMatchObject({ since: time('10:30', 2), noticedAt: null });
    expect(clock.lastWordAt).toBe(time('10:30', 2));
    const due = deadlines(clock, SHANGHAI, DEFAULT_TARGETS);
    expect(due.autoResolveNoticeAt).toBe(time('10:30', 4));
  });

  it('change nothing once the case is resolved', () => {
    const clock = read(entry(time('10:05'), 'resolve'), spoke);
    expect(clock).toMatchObject({ since: time('10:05'), answeredAt: null });
    expect(clock.roundFrom + 5 * MINUTE).toBe(clock.since);
  });
});
