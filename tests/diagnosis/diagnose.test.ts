import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { BASE_RATES, LIFT } from '../../src/diagnosis/likelihood.ts';
import { priorOver } from '../../src/diagnosis/prior.ts';
import type { Frequency, Signs } from '../../src/knowledge/article.ts';
import { OBSERVATIONS, type Observations, OPTIONS } from '../../src/knowledge/question.ts';
import { causes } from './fixtures.ts';

function probabilities(observations: Observations, prior = [{ topic: 'x', confidence: 0 }]) {
  const { ranking } = diagnose({ causes, prior, observations });
  return Object.fromEntries(ranking.map(({ topic, probability }) => [topic, probability]));
}

/** The posterior from the whole joint table of causes and answers, counted up cell by cell. */
function enumerated(observations: Observations) {
  const prior = priorOver(
    causes.map(({ id }) => id),
    [],
  );
  const cells = causes.flatMap(({ id, signs }) =>
    combinations(signs).map(({ answers, weight }) => ({
      id,
      answers,
      mass: (prior.get(id) ?? 0) * weight,
    })),
  );
  const fitting = cells.filter(({ answers }) =>
    Object.entries(observations).every(
      ([question, option]) => option === 'not-sure' || answers[question] === option,
    ),
  );
  const total = fitting.reduce((sum, { mass }) => sum + mass, 0);
  const masses = causes.map(({ id }) =>
    fitting.filter((cell) => cell.id === id).reduce((sum, { mass }) => sum + mass, 0),
  );
  return Object.fromEntries(causes.map(({ id }, index) => [id, (masses[index] ?? 0) / total]));
}

const ENUMERATED = ['cards', 'terminals', 'charged', 'bank'] as const;

function combinations(signs: Signs) {
  let rows: { answers: Record<string, string>; weight: number }[] = [{ answers: {}, weight: 1 }];
  for (const question of ENUMERATED) {
    const options = OPTIONS[question].filter((option) => option !== 'not-sure');
    const given: Partial<Record<string, Frequency>> | undefined = signs[question];
    const rates: Partial<Record<string, number>> = BASE_RATES[question];
    const weights = options.map((option) => {
      const rate = rates[option] ?? 0;
      if (!given) return rate;
      const frequency = given[option] ?? 'possible';
      return frequency === 'usual' ? 1 : rate * LIFT[frequency];
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    rows = rows.flatMap(({ answers, weight }) =>
      options.map((option, index) => ({
        answers: { ...answers, [question]: option },
        weight: (weight * (weights[index] ?? 0)) / sum,
      })),
    );
  }
  return rows;
}

const observed = fc.record(
  {
    cards: fc.constantFrom(...OPTIONS.cards),
    terminals: fc.constantFrom(...OPTIONS.terminals),
    charged: fc.constantFrom(...OPTIONS.charged),
    bank: fc.constantFrom(...OPTIONS.bank),
  },
  { requiredKeys: [] },
);

describe('diagnose', () => {
  it('equals the count over the whole joint table', () => {
    fc.assert(
      fc.property(observed, (observations) => {
        const expected = enumerated(observations);
        for (const [topic, probability] of Object.entries(probabilities(observations))) {
          expect(probability).toBeCloseTo(expected[topic] ?? Number.NaN, 12);
        }
      }),
    );
  });

  it('gives probabilities that sum to one, likeliest first', () => {
    fc.assert(
      fc.property(observed, (observations) => {
        const { ranking } = diagnose({ causes, prior: [], observations });
        const values = ranking.map(({ probability }) => probability);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }),
    );
  });

  it('is not settled by a fact that cannot be, since people err, but nearly', () => {
    const { 'insufficient-funds': funds = 1 } = probabilities({ cards: 'all-cards' });
    expect(funds).toBeGreaterThan(0);
    expect(funds).toBeLessThan(0.05);
  });

  it('does not take an answer that is rare in general for a sign of a cause that is silent on it', () => {
    const silent = { id: 'silent', signs: {} };
    const refund = {
      id: 'refund-declined',
      signs: { kind: { refund: 'usual', sale: 'never' } },
    } as const;
    const { ranking } = diagnose({
      causes: [silent, refund],
      prior: [],
      observations: { kind: 'refund' },
    });
    expect(ranking[0]).toMatchObject({ topic: 'refund-declined' });
    expect(ranking[0]?.probability).toBeGreaterThan(0.9);
  });

  it('learns nothing from "not sure"', () => {
    expect(probabilities({ cards: 'not-sure' })).toEqual(probabilities({}));
  });

  it('a corrected fact counts as if the first had never been told', () => {
    const first: Observations = { cards: 'one-card' };
    const corrected: Observations = { ...first, cards: 'all-cards' };
    expect(probabilities(corrected)).toEqual(probabilities({ cards: 'all-cards' }));
  });

  it('says what spoke for and against each cause', () => {
    const { ranking } = diagnose({
      causes,
      prior: [],
      observations: { cards: 'one-card', charged: 'charged', kind: 'sale' },
    });
    const funds = ranking.find(({ topic }) => topic === 'insufficient-funds');
    expect(funds?.evidence.for).toMatchObject([{ question: 'cards', option: 'one-card' }]);
    expect(funds?.evidence.against).toMatchObject([{ question: 'charged', option: 'charged' }]);
    expect(funds?.evidence.for[0]?.bits).toBeGreaterThan(1);
  });

  it('puts the strongest evidence first', () => {
    const { ranking } = diagnose({
      causes,
      prior: [],
      observations: { terminals: 'one-terminal', bank: 'bank-did-not', cards: 'all-cards' },
    });
    for (const { evidence } of ranking) {
      const bits = evidence.for.map((one) => one.bits);
      expect(bits).toEqual([...bits].sort((a, b) => b - a));
    }
    expect(ranking[0]?.topic).toBe('network-connection');
  });

  it('where no code was to be had, causes that show none become likelier', () => {
    const without = diagnose({ causes, prior: [], observations: {}, noCode: true });
    const printer = without.ranking.find(({ topic }) => topic === 'printer-fault');
    expect(printer?.probability).toBeGreaterThan(probabilities({})['printer-fault'] ?? 1);
  });

  it('a single cause is certain, and nothing speaks for it against others', () => {
    const [only] = diagnose({
      causes: causes.slice(0, 1),
      prior: [],
      observations: { cards: 'one-card' },
    }).ranking;
    expect(only).toMatchObject({ probability: 1, evidence: { for: [], against: [] } });
  });

  it('refuses to diagnose without causes', () => {
    expect(() => diagnose({ causes: [], prior: [], observations: {} })).toThrow(/No cause/);
  });

  it('covers every question that can be observed', () => {
    for (const question of OBSERVATIONS) {
      const [option] = OPTIONS[question];
      const { ranking } = diagnose({ causes, prior: [], observations: { [question]: option } });
      expect(ranking).toHaveLength(causes.length);
    }
  });
});

describe('a cause that the merchant says it is not', () => {
  const topics = causes.map(({ id }) => id);
  const before = diagnose({ causes, prior: [], observations: {} });
  const after = diagnose({ causes, prior: [], observations: {}, ruledOut: topics.slice(0, 1) });
  const [denied = ''] = topics;
  const of = (diagnosis: typeof before, topic: string) =>
    diagnosis.ranking.find((suspect) => suspect.topic === topic)?.probability ?? 0;

  it('keeps a twentieth of its weight against the others', () => {
    const odds = (diagnosis: typeof before) => of(diagnosis, denied) / (1 - of(diagnosis, denied));
    expect(odds(after) / odds(before)).toBeCloseTo(0.05);
  });

  it('leaves the others as they stood among themselves', () => {
    const [, one = '', other = ''] = topics;
    expect(of(after, one) / of(after, other)).toBeCloseTo(of(before, one) / of(before, other));
  });
});
