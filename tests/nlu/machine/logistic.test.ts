import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic, probability } from '../../../src/nlu/machine/logistic.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';

describe('fitLogistic', () => {
  it('finds the model that made the data', () => {
    const truth = { weights: [2, -1], bias: 0.5 };
    const random = seededRandom(11);
    const examples: Example[] = Array.from({ length: 20_000 }, () => {
      const signals = [4 * random() - 2, 4 * random() - 2];
      return { signals, yes: random() < probability(truth, signals), weight: 1 };
    });
    const fitted = fitLogistic(examples, 2);
    expect(fitted.weights[0]).toBeCloseTo(2, 0.9);
    expect(fitted.weights[1]).toBeCloseTo(-1, 0.9);
    expect(fitted.bias).toBeCloseTo(0.5, 0.9);
  });

  it("gives Platt's smoothed share where the signal says nothing", () => {
    const examples = [true, true, true, false].map((yes) => ({ signals: [0], yes, weight: 1 }));
    // Targets are 4/5 for yes and 1/3 for no: the mean is (3 x 4/5 + 1/3) / 4.
    expect(probability(fitLogistic(examples, 1), [0])).toBeCloseTo((3 * 0.8 + 1 / 3) / 4, 2);
  });

  it('stays finite where a signal splits the examples perfectly', () => {
    const examples = [-2, -1, 1, 2].map((x) => ({ signals: [x], yes: x > 0, weight: 1 }));
    const fitted = fitLogistic(examples, 1);
    expect(fitted.weights[0]).toBeGreaterThan(0);
    expect(probability(fitted, [2])).toBeLessThan(1);
  });

  it('counts an example of weight 2 like two examples', () => {
    const one = { signals: [1], yes: true, weight: 1 };
    const other = { signals: [-1], yes: false, weight: 1 };
    const doubled = fitLogistic([{ ...one, weight: 2 }, other], 1);
    expect(doubled).toEqual(fitLogistic([one, one, other], 1));
  });
});
