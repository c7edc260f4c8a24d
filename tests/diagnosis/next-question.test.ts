import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { entropy } from '../../src/diagnosis/entropy.ts';
import {
  codeChance,
  nextQuestion,
  pays,
  rankQuestions,
} from '../../src/diagnosis/next-question.ts';
import type { Observations, QuestionId } from '../../src/knowledge/question.ts';
import { OPTIONS } from '../../src/knowledge/question.ts';
import { causes } from './fixtures.ts';

const NOTHING = { asked: [], observations: {}, codeKnown: true } as const;

function diagnosed(observations: Observations = {}) {
  return diagnose({ causes, prior: [], observations });
}

describe('the next question', () => {
  it('has the highest expected gain of all that are open', () => {
    const questions = rankQuestions(diagnosed(), NOTHING);
    const gains = questions.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(nextQuestion(diagnosed(), NOTHING)).toEqual(questions[0]);
  });

  it('its gain is what answering takes off the entropy, on average', () => {
    const before = diagnosed();
    const now = entropy(before.ranking.map(({ probability }) => probability));
    const [cards] = rankQuestions(before, NOTHING).filter(({ question }) => question === 'cards');
    const options = OPTIONS.cards.filter((option) => option !== 'not-sure');
    const told = options.map((option) => {
      const outcome = cards?.outcomes.find((one) => one.option === option);
      const after = diagnosed({ cards: option }).ranking.map(({ probability }) => probability);
      return (outcome?.probability ?? 0) * (now - entropy(after));
    });
    const expected = told.reduce((sum, bits) => sum + bits, 0);
    expect(cards?.gain).toBeCloseTo(expected, 12);
  });

  it('outcomes sum to one, and no question is expected to take knowledge away', () => {
    const observed = fc.record(
      { cards: fc.constantFrom(...OPTIONS.cards), bank: fc.constantFrom(...OPTIONS.bank) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(observed, fc.boolean(), (observations, codeKnown) => {
        const sofar = { asked: [], observations, codeKnown };
        for (const { gain, outcomes } of rankQuestions(diagnosed(observations), sofar)) {
          expect(gain).toBeGreaterThanOrEqual(-1e-12);
          expect(outcomes.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('is never one that was asked or answered', () => {
    const asked: readonly QuestionId[] = ['terminals', 'code'];
    const observations: Observations = { cards: 'all-cards', charged: 'not-sure' };
    const open = rankQuestions(diagnosed(observations), { asked, observations, codeKnown: false });
    const ids = open.map(({ question }) => question);
    for (const gone of ['terminals', 'code', 'cards', 'charged']) expect(ids).not.toContain(gone);
    expect(ids).toContain('bank');
  });

  it('asks for the code first when nothing is known, and not when it was told', () => {
    expect(nextQuestion(diagnosed(), { ...NOTHING, codeKnown: false })?.question).toBe('code');
    expect(nextQuestion(diagnosed(), NOTHING)?.question).not.toBe('code');
  });

  it('is none where no answer can change what the merchant is told', () => {
    const sure = diagnose({
      causes,
      prior: [{ topic: 'printer-fault', confidence: 1 }],
      observations: { charged: 'charged', cards: 'all-cards' },
    });
    const observations: Observations = { charged: 'charged', cards: 'all-cards' };
    expect(nextQuestion(sure, { asked: [], observations, codeKnown: true })).toBeNull();
  });
});

describe('the chance of a code', () => {
  const coded = { id: 'coded', signs: {}, codes: ['51'] };
  const bare = { id: 'bare', signs: {}, codes: [] };
  const chance = (of: readonly (typeof coded | typeof bare)[]) =>
    codeChance(diagnose({ causes: of, prior: [], observations: {} }));

  it('is that of a cause which has codes, or has none', () => {
    expect(chance([coded])).toBeCloseTo(0.55);
    expect(chance([bare])).toBeCloseTo(0.15);
  });

  it('is weighed by how likely each cause is', () => {
    expect(chance([coded, bare])).toBeCloseTo((0.55 + 0.15) / 2);
  });
});

describe('whether a question pays', () => {
  const silent = { option: null, probability: 0.2, posterior: [0.6, 0.4] };

  function asking(gain: number, posterior: readonly number[]) {
    const told = { option: 'chip', probability: 0.8, posterior };
    return { question: 'entry', gain, outcomes: [told, silent] } as const;
  }

  it('it does if an answer puts another cause first', () => {
    expect(pays(asking(0.5, [0.3, 0.7]))).toBe(true);
  });

  it('it does if an answer makes the first cause sure enough to be told', () => {
    expect(pays(asking(0.5, [0.9, 0.1]))).toBe(true);
  });

  it('it does not if every answer leaves the same cause first and as unsure', () => {
    expect(pays(asking(0.5, [0.7, 0.3]))).toBe(false);
  });

  it('it does not if it tells next to nothing', () => {
    expect(pays(asking(0.05, [0.3, 0.7]))).toBe(false);
  });

  it('an answer that cannot be given changes nothing', () => {
    const never = { option: 'tap', probability: 0, posterior: [0, 1] };
    expect(pays({ question: 'entry', gain: 1, outcomes: [never, silent] })).toBe(false);
  });
});
