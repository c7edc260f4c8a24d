import { describe, expect, it } from 'vitest';
import { type ClockEvent, readClock } from '../../src/cases/case-clock.ts';

const claim = (at: number, who = 'ana'): ClockEvent => ({ at, move: { kind: 'claim', who } });
const reply = (at: number, who = 'ana'): ClockEvent => ({ at, move: { kind: 'reply', who } });
const wrote = (at: number): ClockEvent => ({ at, move: { kind: 'merchant-wrote' } });
const resolve = (at: number): ClockEvent => ({ at, move: { kind: 'resolve', who: 'ana' } });
const reopen = (at: number): ClockEvent => ({ at, move: { kind: 'reopen' } });
const release = (at: number): ClockEvent => ({ at, move: { kind: 'release', who: 'ana' } });
const notice = (at: number): ClockEvent => ({ at, move: { kind: 'close-notice' } });

describe('the clock of a case', () => {
  it('runs from the moment it is opened', () => {
    expect(readClock(5, [])).toEqual({
      state: { status: 'open' },
      roundFrom: 5,
      answeredAt: null,
      desksTurn: [{ from: 5, to: null }],
      since: 5,
      lastWordAt: null,
      noticedAt: null,
    });
  });

  it('stands while it waits for the merchant, and runs again when the merchant writes', () => {
    const clock = readClock(0, [claim(10), reply(20), wrote(50), wrote(55)]);
    expect(clock.desksTurn).toEqual([
      { from: 0, to: 20 },
      { from: 50, to: null },
    ]);
    expect(clock.answeredAt).toBe(20);
    expect(clock.since).toBe(50);
  });

  it('stands while the case is resolved', () => {
    const clock = readClock(0, [reply(20), resolve(30), reopen(90)]);
    expect(clock.desksTurn).toEqual([
      { from: 0, to: 20 },
      { from: 90, to: null },
    ]);
  });

  it('keeps the first reply, and asks for another one after a reopening', () => {
    expect(readClock(0, [reply(20), reply(30)]).answeredAt).toBe(20);
    const reopened = readClock(0, [reply(20), resolve(30), reopen(90)]);
    expect([reopened.answeredAt, reopened.roundFrom]).toEqual([null, 90]);
  });

  it('knows the last word of the agent who has the case', () => {
    expect(readClock(0, [claim(10)]).lastWordAt).toBe(10);
    expect(readClock(0, [claim(10), reply(20), wrote(30)]).lastWordAt).toBe(20);
    expect(readClock(0, [reply(20), wrote(30), release(40)]).lastWordAt).toBeNull();
    expect(readClock(0, [reply(20), reply(60, 'ben')]).lastWordAt).toBe(60);
  });

  it('starts the silence anew with each reply, and forgets the notice', () => {
    const clock = readClock(0, [reply(20), notice(100), reply(110)]);
    expect([clock.since, clock.noticedAt]).toEqual([110, null]);
    expect(readClock(0, [reply(20), notice(100)]).noticedAt).toBe(100);
    expect(readClock(0, [reply(20), notice(100), wrote(120)]).noticedAt).toBeNull();
  });

  it('does not count what is refused or changes nothing', () => {
    const clock = readClock(0, [claim(10), claim(15, 'ben'), claim(18), wrote(19)]);
    expect(clock).toEqual(readClock(0, [claim(10)]));
  });
});
