import { describe, expect, it } from 'vitest';
import {
  confidenceOf,
  confidences,
  fitCalibration,
} from '../../../src/nlu/calibration/calibration.ts';
import { costThresholds } from '../../../src/nlu/calibration/cost-threshold.ts';
import { keepThresholds } from '../../../src/nlu/calibration/threshold.ts';
import { assess } from '../../../src/nlu/classifier/out-of-scope.ts';
import type { Evidence } from '../../../src/nlu/classifier/rehearsal.ts';

/** A rehearsed line of three intents whose best score was this. */
function evidence(score: number, truth: number, best = 0): Evidence {
  const share = 0.5 + score / 5;
  const shares = new Float32Array(3).fill((1 - share) / 2);
  shares[best] = share;
  return { line: 0, assessment: { best, shares, score }, truth };
}

// Intent 0 is right above 1, intent 1 right above 1.5, foreign lines score below 0.8. So many lines
// that a topic decides for itself.
const REHEARSAL: readonly Evidence[] = Array.from({ length: 10_000 }, (_, at) => at / 5000).flatMap(
  (score) => [
    evidence(score, score > 1 ? 0 : 1, 0),
    evidence(score, score > 1.5 ? 1 : 0, 1),
    evidence(score * 0.4, -1, 0),
  ],
);

describe('keepThresholds', () => {
  it('keeps 98 of a hundred lines that were assessed rightly', () => {
    const right = Array.from({ length: 100 }, (_, at) => evidence(at, 0));
    const { answerScore, closeScore } = keepThresholds(right, 3);
    expect(right.filter(({ assessment }) => assessment.score >= answerScore)).toHaveLength(98);
    expect(closeScore).toBe(0);
  });

  it('looks neither at wrong lines nor at foreign ones', () => {
    const lines = [evidence(1, 0), evidence(-5, 1), evidence(-9, -1)];
    expect(keepThresholds(lines, 3).answerScore).toBe(1);
  });

  it('is 0 where nothing was right', () => {
    expect(keepThresholds([], 3).answerScore).toBe(0);
  });
});

describe('costThresholds', () => {
  const calibration = fitCalibration(REHEARSAL);
  const thresholds = costThresholds(REHEARSAL, 3, calibration);
  const confidenceAt = (score: number, best: number) =>
    confidenceOf(calibration, evidence(score, 0, best).assessment);

  it('asks more of a topic that is wrong more often', () => {
    const [first = 0, second = 0] = thresholds.answerConfidence;
    expect(first).toBeLessThan(second);
  });

  it('lets a topic with few lines follow all the others', () => {
    const few = REHEARSAL.filter((_, at) => at % 30_000 === 1);
    expect(few.map(({ assessment }) => assessment.best)).toEqual([1]);
    const others = REHEARSAL.filter(({ assessment }) => assessment.best !== 1);
    const { answerConfidence } = costThresholds([...others, ...few], 3, calibration);
    expect(answerConfidence[1]).toBeCloseTo(answerConfidence[0] ?? 0, 2);
  });

  it('answers where it was always right, and not where it was wrong', () => {
    const [first = 1] = thresholds.answerConfidence;
    expect(confidenceAt(1.4, 0)).toBeGreaterThan(first);
    expect(confidenceAt(0.9, 0)).toBeLessThan(first);
  });

  it('asks who addressed the desk sooner than it butts in', () => {
    const { closeScore, perhapsScore } = thresholds;
    expect(perhapsScore).toBeLessThan(closeScore);
    expect(closeScore).toBeGreaterThan(0.75);
  });

  it('never answers where no answer ever paid', () => {
    const wrong = [evidence(1, 1, 0), evidence(2, 1, 0)];
    const { answerConfidence } = costThresholds(wrong, 3, calibration);
    expect(answerConfidence[0]).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('fitCalibration', () => {
  it('gives higher confidence to higher scores', () => {
    const calibration = fitCalibration(REHEARSAL);
    const low = confidenceOf(calibration, evidence(0.2, 0).assessment);
    expect(confidenceOf(calibration, evidence(1.9, 0).assessment)).toBeGreaterThan(low);
  });

  it('keeps the best intent first and the sum at 1 or less', () => {
    const calibration = fitCalibration(REHEARSAL);
    for (const { assessment } of REHEARSAL) {
      const all = confidences(calibration, assessment);
      expect(Math.max(...all)).toBe(all[assessment.best]);
      expect(all.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0001);
    }
  });
});

describe('assess', () => {
  const base = {
    scores: Float32Array.of(0.9, -0.8, -1),
    nearest: Float32Array.of(0.6, 0.1, 0),
    coverage: 1,
    background: null,
  };

  it('sums energy, nearest line, coverage and probability', () => {
    // With T = 5: energy = ln(e^4.5 + e^-4 + e^-5) / 5, and the probability of the first is near 1.
    const energy = Math.log(Math.exp(4.5) + Math.exp(-4) + Math.exp(-5)) / 5;
    const first = Math.exp(4.5 - 5 * energy);
    const { best, score } = assess(base);
    expect(best).toBe(0);
    expect(score).toBeCloseTo(energy + 0.3 * 0.6 + 0.6 * 1 + 0.3 * first, 5);
  });

  it('takes away as much as the background machine is sure', () => {
    const calm = assess({ ...base, background: -1 }).score;
    const alarmed = assess({ ...base, background: 1.5 }).score;
    expect(calm).toBeCloseTo(assess(base).score, 3);
    // The smooth maximum of 0.9 and 1.5 is a little more than 1.5.
    expect(assess(base).score - alarmed).toBeCloseTo(Math.log(Math.exp(3) + 1) / 5, 3);
  });
});
