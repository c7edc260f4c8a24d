import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskFigures, type FigureCase } from '../../../src/learning/figures/desk-figures.ts';
import type { FigureTurn } from '../../../src/learning/figures/question.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-11-16, a Monday */
const SINCE = Date.UTC(2026, 10, 16);
const UNTIL = SINCE + 7 * DAY;

function turn(over: Partial<FigureTurn>): FigureTurn {
  return {
    conversation: 'C1:1',
    channel: 'C1',
    person: 'U1',
    at: SINCE + HOUR,
    decision: 'answer',
    topic: 'insufficient-funds',
    language: 'en',
    ...over,
  };
}

function handled(over: Partial<FigureCase>): FigureCase {
  return {
    id: 1,
    conversation: 'C1:1',
    topic: 'insufficient-funds',
    question: 'why?',
    openedAt: SINCE + HOUR,
    firstReplyAt: null,
    resolvedAt: null,
    ...over,
  };
}

function figures(
  turns: readonly FigureTurn[],
  cases: readonly FigureCase[] = [],
  now = UNTIL + DAY,
) {
  return deskFigures({ since: SINCE, until: UNTIL, turns, cases, now });
}

describe('the figures of the desk', () => {
  it('count threads, not turns', () => {
    const turns = [turn({ decision: 'ask' }), turn({ at: SINCE + 2 * HOUR })];
    expect(figures(turns)).toMatchObject({
      questions: 1,
      answered: 1,
      asked: 1,
      handedOver: 0,
      deflected: 1,
      deflection: 1,
    });
  });

  it.each([
    ['the person asks again within a day', SINCE + HOUR + DAY, 1],
    ['the person asks again after that', SINCE + HOUR + DAY + 1, 2],
  ])('say of an answer, where %s, whether it helped', (_when, at, deflected) => {
    const again = turn({ conversation: 'C1:2', at });
    expect(figures([turn({}), again]).deflected).toBe(deflected);
  });

  it('do not take another person, or another channel, for a repeat', () => {
    const others = [
      turn({ conversation: 'C1:2', person: 'U2', at: SINCE + 2 * HOUR }),
      turn({ conversation: 'C2:1', channel: 'C2', at: SINCE + 2 * HOUR }),
    ];
    expect(figures([turn({}), ...others]).deflected).toBe(3);
  });

  it('count nothing as deflected that has a case, or ends with a question', () => {
    const askedLast = [
      turn({ conversation: 'C1:2', person: 'U2' }),
      turn({ conversation: 'C1:2', person: 'U2', decision: 'ask', at: SINCE + 2 * HOUR }),
    ];
    const found = figures([turn({}), ...askedLast], [handled({})]);
    expect(found).toMatchObject({ questions: 2, handedOver: 1, deflected: 0, deflection: 0 });
  });

  it('wait a day before they call an answer deflected', () => {
    const found = figures([turn({})], [], SINCE + HOUR + DAY);
    expect(found).toMatchObject({ deflected: 0, tooRecent: 1, deflection: null });
  });

  it('leave out what was asked before and after, and small talk', () => {
    const turns = [
      turn({ conversation: 'C1:0', at: SINCE - 1 }),
      turn({ decision: 'act' }),
      turn({ conversation: 'C1:9', at: UNTIL }),
    ];
    expect(figures(turns)).toMatchObject({ questions: 0, deflection: null, byTopic: [] });
  });

  it('say how long people took, by the middle and by nine in ten', () => {
    const cases = Array.from({ length: 10 }, (_, index) =>
      handled({
        id: index,
        conversation: `C1:${index}`,
        firstReplyAt: SINCE + HOUR + (index + 1) * 60_000,
        resolvedAt: index === 0 ? SINCE + 3 * HOUR : null,
      }),
    );
    expect(figures([], cases)).toMatchObject({
      firstResponse: { count: 10, median: 5 * 60_000, p90: 9 * 60_000 },
      resolve: { count: 1, median: 2 * HOUR, p90: 2 * HOUR },
    });
    expect(figures([], [handled({})])).toMatchObject({ firstResponse: null, resolve: null });
  });

  it('group by cause, language and channel, the greatest first', () => {
    const turns = [
      turn({ conversation: 'C2:1', channel: 'C2', topic: null, decision: 'escalate' }),
      turn({ conversation: 'C1:2', language: 'zh' }),
      turn({}),
    ];
    const found = figures(turns);
    expect(found.byTopic).toEqual([
      { key: 'insufficient-funds', questions: 2, answered: 2, deflected: 2, handedOver: 0 },
      { key: null, questions: 1, answered: 0, deflected: 0, handedOver: 1 },
    ]);
    expect(found.byChannel.map(({ key }) => key)).toEqual(['C1', 'C2']);
    expect(found.byLanguage.map(({ key, questions }) => [key, questions])).toEqual([
      ['en', 2],
      ['zh', 1],
    ]);
  });

  it('show every day of the time, quiet ones too', () => {
    const { byDay } = figures([turn({ at: SINCE + 2 * DAY })]);
    expect(byDay.map(({ questions }) => questions)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(byDay[0]?.day).toBe('2026-11-16');
  });

  it('list the questions that nothing fits, newest first', () => {
    const cases = [
      handled({ id: 1, topic: null, question: 'old' }),
      handled({ id: 2, topic: null, question: 'new', openedAt: SINCE + DAY }),
      handled({ id: 3 }),
    ];
    expect(figures([], cases).gaps.map(({ question }) => question)).toEqual(['new', 'old']);
  });

  it('never count more than there is, whatever happened', () => {
    const anyTurn = fc.record({
      conversation: fc.constantFrom('C1:1', 'C1:2', 'C1:3', 'C2:1'),
      channel: fc.constantFrom('C1', 'C2'),
      person: fc.constantFrom('U1', 'U2'),
      at: fc.integer({ min: SINCE - DAY, max: UNTIL + DAY }),
      decision: fc.constantFrom('answer', 'ask', 'escalate', 'act'),
      topic: fc.constantFrom(null, 'a', 'b'),
      language: fc.constantFrom(null, 'en', 'zh'),
    });
    fc.assert(
      fc.property(fc.array(anyTurn), (turns) => {
        const sorted = [...turns].sort((one, other) => one.at - other.at);
        const found = figures(sorted);
        expect(found.deflected + found.tooRecent + found.handedOver).toBeLessThanOrEqual(
          found.questions,
        );
        const sum = found.byTopic.reduce((total, { questions }) => total + questions, 0);
        expect(sum).toBe(found.questions);
        expect(found.byDay.reduce((total, { questions }) => total + questions, 0)).toBe(
          found.questions,
        );
      }),
    );
  });
});
