import { describe, expect, it } from 'vitest';
import { train } from '../../../src/nlu/classifier/train.ts';
import { pack } from '../../../src/nlu/packing/pack.ts';
import { decode, encode, isKept, stepFor } from '../../../src/nlu/packing/quantise.ts';
import { unpack } from '../../../src/nlu/packing/unpack.ts';
import { SAMPLE_LINES } from '../classifier/sample-lines.ts';

const trained = train(SAMPLE_LINES);
const bytes = pack(trained);
/** Names of two words or more are lines too. */
const NAMES = ['insufficient-funds', 'network-connection', 'printer-fault'];

describe('pack and unpack', () => {
  it('give back what was trained, up to the rounding of weights', () => {
    const model = unpack(bytes);
    expect(model.intents).toEqual(trained.intents);
    expect(model.background).toBe(true);
    expect(model.lineCount).toBe(SAMPLE_LINES.length + NAMES.length);
    const ours = [...trained.production.task.intentOf].filter((intent) => intent >= 0);
    expect([...model.intentOf]).toEqual(ours.sort((one, two) => one - two));
    expect(model.calibration.bias).toBeCloseTo(trained.calibration.bias, 4);
    expect(model.thresholds.answerScore).toBeCloseTo(trained.thresholds.answerScore, 5);
    expect(model.thresholds.answerConfidence).toEqual(trained.thresholds.answerConfidence);
    expect([...model.keys]).toEqual([...model.keys].sort((one, two) => one - two));
  });

  it('keep every large weight where it was, within an eighth of the largest', () => {
    const model = unpack(bytes);
    const columnOf = new Map(Array.from(model.keys, (key, column) => [key, column]));
    const { machines, corpus } = trained.production;
    const step = model.machines.steps[0] ?? 0;
    for (const [column, key] of corpus.keys.entries()) {
      const weight = machines.weights[column * machines.count] ?? 0;
      if (Math.abs(weight) < 20 * step) continue;
      const packed = columnOf.get(key) ?? -1;
      const [from = 0, to = 0] = [model.machines.starts[packed], model.machines.starts[packed + 1]];
      // The first machine comes first: no other lies before it.
      expect(to).toBeGreaterThan(from);
      expect(model.machines.gaps[from]).toBe(0);
      expect(Math.abs((model.machines.weights[from] ?? 0) * step - weight)).toBeLessThan(16 * step);
    }
  });

  it('give the same bytes for the same lines', () => {
    expect(pack(train(SAMPLE_LINES))).toEqual(bytes);
  });

  it('refuse other bytes with a sentence', () => {
    expect(() => unpack(Uint8Array.of(1, 2, 3))).toThrow('no model of this version');
    expect(() => unpack(bytes.slice(0, 40))).toThrow(RangeError);
    expect(() => unpack(bytes.slice(0, -1))).toThrow(RangeError);
    expect(() => unpack(Uint8Array.of(...bytes, 0))).toThrow('goes on after its end');
  });
});

describe('encode and decode', () => {
  it('bring back the nearest of the known sizes', () => {
    for (let code = 0; code < 16; code++) expect(encode(decode(code))).toBe(code);
    expect(decode(encode(127))).toBe(127);
    expect(decode(encode(-1000))).toBe(-127);
    expect(decode(encode(60))).toBe(56);
  });

  it('never change a sign, and are at most an eighth of the largest away', () => {
    for (let steps = -127; steps <= 127; steps++) {
      if (!isKept(steps)) continue;
      expect(Math.sign(decode(encode(steps)))).toBe(Math.sign(steps));
      expect(Math.abs(decode(encode(steps)) - steps)).toBeLessThanOrEqual(16);
    }
  });

  it('give a step of 1 where all weights are zero', () => {
    expect(stepFor(0)).toBe(1);
  });
});
