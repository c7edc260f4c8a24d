import { describe, expect, it } from 'vitest';
import {
  type Parameters,
  zeroParameters,
} from '../../../benchmarks/classifier/word-table/parameters.ts';
import { addGradient, forward } from '../../../benchmarks/classifier/word-table/proxy-loss.ts';
import { seededRandom } from '../../../src/nlu/machine/random.ts';

const SHAPE = { stems: 5, inputs: 4, outputs: 3, intents: 6 };
const EXAMPLE = {
  words: Int32Array.of(0, 2, 3),
  counts: Float32Array.of(1, 1.5, 1),
  intent: 3,
  firstIntent: 2,
  endIntent: 6,
};
const NAMES = ['vectors', 'loudness', 'projection', 'proxies'] as const;
const STEP = 1e-3;

function randomParameters(): Parameters {
  const random = seededRandom(3);
  const parameters = zeroParameters(SHAPE);
  for (const name of NAMES) parameters[name].set(parameters[name].map(() => random() - 0.5));
  return parameters;
}

const lossOf = (parameters: Parameters) =>
  addGradient(parameters, SHAPE, EXAMPLE, zeroParameters(SHAPE));

describe('the gradient of the softmax over proxies', () => {
  it.each(NAMES)('is what finite differences give, by the %s', (name) => {
    const parameters = randomParameters();
    const gradient = zeroParameters(SHAPE);
    addGradient(parameters, SHAPE, EXAMPLE, gradient);
    for (const [at, value] of parameters[name].entries()) {
      parameters[name][at] = value + STEP;
      const above = lossOf(parameters);
      parameters[name][at] = value - STEP;
      const below = lossOf(parameters);
      parameters[name][at] = value;
      expect(gradient[name][at]).toBeCloseTo((above - below) / (2 * STEP), 2);
    }
  });

  it('leaves words alone that the line does not hold, and intents of other sources', () => {
    const gradient = zeroParameters(SHAPE);
    addGradient(randomParameters(), SHAPE, EXAMPLE, gradient);
    expect([gradient.loudness[1], gradient.loudness[4]]).toEqual([0, 0]);
    expect([...gradient.proxies.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(gradient.loudness[0]).not.toBe(0);
  });
});

describe('a line on its way through the table', () => {
  it('is the sum of its words by count and loudness, projected to length 1', () => {
    const parameters = {
      vectors: Float32Array.of(1, 0, 0, 1),
      loudness: Float32Array.of(0, Math.log(2)),
      projection: Float32Array.of(3, 0, 0, 2),
      proxies: Float32Array.of(1, 0),
    };
    const line = {
      words: Int32Array.of(0, 1),
      counts: Float32Array.of(1, 1),
      intent: 0,
      firstIntent: 0,
      endIntent: 1,
    };
    // (1, 0) + 2 x (0, 1) = (1, 2); times the projection (3, 4); length 5.
    const passed = forward(parameters, { stems: 2, inputs: 2, outputs: 2, intents: 1 }, line);
    expect(passed.length).toBeCloseTo(5, 5);
    expect(passed.meaning[0]).toBeCloseTo(0.6, 5);
    expect(passed.meaning[1]).toBeCloseTo(0.8, 5);
  });
});
