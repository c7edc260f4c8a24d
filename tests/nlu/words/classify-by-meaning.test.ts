import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../src/nlu/classifier/classifier.ts';
import { train } from '../../../src/nlu/classifier/train.ts';
import { floatAt } from '../../../src/nlu/features/element.ts';
import { pack } from '../../../src/nlu/packing/pack.ts';
import { unpack } from '../../../src/nlu/packing/unpack.ts';
import { SAMPLE_LINES } from '../classifier/sample-lines.ts';
import { smallTable } from './small-table.ts';

const words = smallTable({
  printer: [1, 0],
  receipt: [1, 0],
  cartridge: [1, 0],
  money: [0, 1],
  funds: [0, 1],
  cash: [0, 1],
});
const trained = train(SAMPLE_LINES, { words });
const bytes = pack(trained);

describe('a classifier with a word table', () => {
  it('knows words that no training line holds', () => {
    const classifier = createClassifier(unpack(bytes), words);
    expect(classifier.classify('cartridge').ranking[0]?.topic).toBe('printer-fault');
    expect(classifier.classify('cash').ranking[0]?.topic).toBe('insufficient-funds');
  });

  it('explains by words that only the table knows, and by nothing for an unknown topic', () => {
    const classifier = createClassifier(unpack(bytes), words);
    const [heaviest] = classifier.explain('cartridge', 'printer-fault');
    expect(heaviest?.phrase).toBe('cartridge');
    expect(heaviest?.weight).toBeGreaterThan(0);
    expect(classifier.explain('cartridge', 'unknown topic')).toEqual([]);
  });

  it('is sure of nothing about them without the table', () => {
    const classifier = createClassifier(unpack(pack(train(SAMPLE_LINES))));
    const [first, second] = classifier.classify('cartridge').ranking;
    const known = createClassifier(unpack(bytes), words).classify('cartridge').ranking[0];
    expect((first?.confidence ?? 0) - (second?.confidence ?? 0)).toBeLessThan(
      known?.confidence ?? 0,
    );
  });

  it('is packed with weights of meanings within half a step', () => {
    const { meanings } = unpack(bytes);
    const { machines, task } = trained.production;
    expect(meanings.dimensions).toBe(2);
    const weights = machines.weights.subarray(task.width * machines.count);
    expect(weights).toHaveLength(2 * machines.count);
    for (const [at, weight] of weights.entries()) {
      const step = floatAt(meanings.steps, at % machines.count);
      const packed = floatAt(meanings.weights, at) * step;
      expect(Math.abs(packed - weight)).toBeLessThanOrEqual(step / 2 + 1e-6);
    }
  });

  it('has the same bytes for the same lines and table', () => {
    expect(pack(train(SAMPLE_LINES, { words }))).toEqual(bytes);
  });

  it('refuses a model that was trained with another table, or none', () => {
    const other = smallTable({ printer: [0, 1] });
    expect(() => createClassifier(unpack(bytes), other)).toThrow('another word table');
    expect(() => createClassifier(unpack(bytes))).toThrow('another word table');
    expect(() => createClassifier(unpack(pack(train(SAMPLE_LINES))), words)).toThrow(RangeError);
  });
});
