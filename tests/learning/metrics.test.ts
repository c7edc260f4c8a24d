import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from '../../src/learning/auroc.ts';
import { confusedPairs } from '../../src/learning/confusion.ts';
import { dealFolds, intentsOf } from '../../src/learning/folds.ts';
import { confidence, guess } from '../../src/learning/prediction.ts';
import { quantile } from '../../src/learning/quantile.ts';
import { calibrationError, reliability } from '../../src/learning/reliability.ts';
import { share } from '../../src/learning/share.ts';
import { thresholdCurve } from '../../src/learning/threshold-curve.ts';
import { thresholded } from '../../src/learning/thresholded.ts';
import { macroF1, topicScores } from '../../src/learning/topic-scores.ts';
import { worstLines } from '../../src/learning/worst-lines.ts';
import { predicted } from './predictions.ts';

describe('auroc', () => {
  it('counts the pairs that are in order, ties half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((one) =>
          negatives.map((other) => (Math.sign(one - other) + 1) / 2),
        );
        const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
        expect(auroc(positives, negatives)).toBeCloseTo(mean, 10);
      }),
    );
  });

  it('is null where one side is missing', () => {
    expect(auroc([], [1])).toBeNull();
    expect(auroc([1], [])).toBeNull();
  });
});

describe('reliability', () => {
  const predictions = [
    predicted('a', 'a', 0.95),
    predicted('a', 'b', 0.91),
    predicted('a', 'a', 0.25),
    predicted('a', 'a', 1),
  ];

  it('puts confidence beside accuracy in ten bins, 1.0 in the last', () => {
    const bins = reliability(predictions);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toMatchObject({ count: 3, accuracy: 2 / 3 });
    expect(bins[9]?.confidence).toBeCloseTo((0.95 + 0.91 + 1) / 3, 10);
    expect(bins[2]).toMatchObject({ count: 1, accuracy: 1, confidence: 0.25 });
    expect(bins[0]).toMatchObject({ count: 0, accuracy: 0, confidence: 0 });
  });

  it('gives the mean gap as the calibration error', () => {
    const gaps = 3 * (2.86 / 3 - 2 / 3) + 1 * (1 - 0.25);
    expect(calibrationError(reliability(predictions))).toBeCloseTo(gaps / 4, 10);
    expect(calibrationError(reliability([]))).toBe(0);
  });
});

describe('topicScores', () => {
  const scores = topicScores([
    predicted('a', 'a', 1),
    predicted('a', 'a', 1),
    predicted('a', 'b', 1),
    predicted('b', 'a', 1),
    predicted('c', 'b', 1),
  ]);

  it('gives precision, recall and F1 of each topic', () => {
    expect(scores.map(({ topic }) => topic)).toEqual(['a', 'b', 'c']);
    expect(scores[0]).toMatchObject({ lines: 3, precision: 2 / 3, recall: 2 / 3 });
    expect(scores[0]?.f1).toBeCloseTo(2 / 3, 10);
    expect(scores[1]).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(scores[2]).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('counts every topic the same in macro-F1', () => {
    expect(macroF1(scores)).toBeCloseTo(2 / 9, 10);
    expect(macroF1([])).toBe(0);
  });
});

describe('confusedPairs', () => {
  it('groups mistakes by pair, the most frequent first, with the surest lines', () => {
    const pairs = confusedPairs([
      predicted('b', 'c', 0.5, 'sure', 'one'),
      predicted('a', 'b', 0.4, 'sure', 'faint'),
      predicted('a', 'b', 0.9, 'sure', 'sure'),
      predicted('a', 'a', 0.9),
      predicted('a', 'c', 0.9, 'sure', 'two'),
    ]);
    expect(pairs).toEqual([
      { truth: 'a', guess: 'b', count: 2, examples: ['sure', 'faint'] },
      { truth: 'a', guess: 'c', count: 1, examples: ['two'] },
      { truth: 'b', guess: 'c', count: 1, examples: ['one'] },
    ]);
  });
});

describe('thresholded', () => {
  it('follows the definitions of the contract', () => {
    const result = thresholded([
      predicted('a', 'a', 0.9, 'sure'),
      predicted('a', 'a', 0.5, 'close'),
      predicted('b', 'a', 0.9, 'sure'),
      predicted('b', 'b', 0.2, 'not-ours'),
      predicted('__oos__', 'a', 0.8, 'sure'),
      predicted('__oos__', 'a', 0.1, 'not-ours'),
    ]);
    expect(result).toEqual({
      accuracy: 1 / 4,
      coverage: 2 / 4,
      answerPrecision: 1 / 3,
      oosRecall: 1 / 2,
      oosPrecision: 1 / 3,
    });
  });

  it('is null where it needs out-of-scope lines and there are none', () => {
    const result = thresholded([predicted('a', 'a', 0.9, 'close')]);
    expect(result).toMatchObject({ oosRecall: null, oosPrecision: null, answerPrecision: null });
  });
});

describe('thresholdCurve', () => {
  it('answers less and less as the threshold rises', () => {
    const curve = thresholdCurve([
      predicted('a', 'a', 0.9),
      predicted('a', 'b', 0.3),
      predicted('__oos__', 'a', 0.5),
    ]);
    expect(curve[0]).toEqual({ from: 0, coverage: 1, precision: 1 / 3, falseAnswers: 1 });
    expect(curve.find(({ from }) => from === 0.4)).toMatchObject({ coverage: 0.5, precision: 0.5 });
    expect(curve.at(-1)).toEqual({ from: 0.98, coverage: 0, precision: null, falseAnswers: 0 });
  });
});

describe('worstLines', () => {
  it('puts wrong answers before wrong guesses, and leaves refused foreign lines out', () => {
    const lines = worstLines(
      [
        predicted('a', 'b', 0.9, 'close', 'asked'),
        predicted('a', 'b', 0.4, 'sure', 'answered'),
        predicted('__oos__', 'b', 0.6, 'sure', 'foreign answered'),
        predicted('__oos__', 'b', 0.9, 'close', 'foreign asked'),
        predicted('a', 'a', 0.9, 'sure', 'right'),
      ],
      5,
    );
    expect(lines.map(({ text }) => text)).toEqual(['foreign answered', 'answered', 'asked']);
  });
});

describe('dealFolds', () => {
  const lines = Array.from({ length: 23 }, (_, at) => ({
    text: `line ${at}`,
    intent: at % 4 === 0 ? '__oos__' : `topic-${at % 3}`,
  }));

  it('tests every line once, and never trains on it in that fold', () => {
    const folds = dealFolds(lines, 5);
    expect(folds.flatMap(({ test }) => test).toSorted(byText)).toEqual(lines.toSorted(byText));
    for (const { train, test } of folds) {
      expect(train.length + test.length).toBe(lines.length);
      expect(train.some((line) => test.includes(line))).toBe(false);
    }
  });

  it('refuses a number of folds that makes no sense', () => {
    expect(() => dealFolds(lines, 1)).toThrow('a whole number of folds from 2 up, not 1');
    expect(() => dealFolds(lines, 2.5)).toThrow(RangeError);
  });

  it('does not count the mark of out-of-scope lines as an intent', () => {
    expect(intentsOf(lines)).toEqual(['topic-0', 'topic-1', 'topic-2']);
  });
});

function byText(one: { readonly text: string }, other: { readonly text: string }): number {
  return one.text.localeCompare(other.text);
}

describe('small sums', () => {
  it('take the nearest rank as quantile', () => {
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(quantile([3, 1, 2, 4], 0.99)).toBe(4);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('have no share of nothing', () => {
    expect(share([], () => true)).toBeNull();
    expect(share([1, 2], (value) => value > 1)).toBe(0.5);
  });

  it('call a ranking without topics out of scope', () => {
    const empty = {
      ...predicted('a', 'a', 1),
      classification: { ranking: [], outcome: 'not-ours', score: 0 },
    } as const;
    expect(guess(empty)).toBe('__oos__');
    expect(confidence(empty)).toBe(0);
  });
});
