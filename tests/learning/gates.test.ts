import { describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../src/learning/evaluate.ts';
import { summarise } from '../../src/learning/evaluation.ts';
import { gatesSchema, judgeGates } from '../../src/learning/gates.ts';
import type { Prediction } from '../../src/learning/prediction.ts';
import { predicted } from './predictions.ts';

const COST = {
  trainLines: 4,
  intents: 2,
  trainSeconds: 0,
  p50Ms: 0,
  p99Ms: 0,
  modelKb: 0,
  rssMb: 0,
};
const EASY = { macroF1: { en: 0, zh: 0 }, calibrationError: 1, falseAnswers: 1 };

function run(predictions: readonly Prediction[]): EvaluationRun {
  return { predictions, evaluation: summarise(predictions, COST) };
}

function measured(predictions: readonly Prediction[]) {
  return judgeGates(run(predictions), EASY).map((result) => result.measured);
}

describe('judgeGates', () => {
  it('measures each language by itself, without a threshold', () => {
    const right = predicted('a', 'a', 1, 'close', 'english');
    const wrong = predicted('a', 'b', 1, 'sure', '中文');
    expect(measured([right, wrong]).slice(0, 2)).toEqual([1, 0]);
  });

  it('gives a language without lines a macro-F1 of 0, so that it cannot pass unnoticed', () => {
    expect(measured([predicted('a', 'a', 1)])[1]).toBe(0);
  });

  it('measures the calibration error over lines in scope', () => {
    const ours = [predicted('a', 'a', 0.75), predicted('a', 'b', 0.75)];
    expect(measured([...ours, predicted('__oos__', 'a', 0.1)])[2]).toBeCloseTo(0.25, 10);
  });

  it('counts answers to lines that are out of scope', () => {
    const foreign = (['sure', 'close', 'perhaps', 'not-ours'] as const).map((outcome) =>
      predicted('__oos__', 'a', 0.9, outcome),
    );
    expect(measured([predicted('a', 'a', 1), ...foreign])[3]).toBe(0.25);
    expect(measured([predicted('a', 'a', 1)])[3]).toBe(0);
  });

  it('passes at the limit, and not beyond it', () => {
    const predictions = [
      predicted('a', 'a', 1, 'sure', 'english'),
      predicted('a', 'a', 1, 'sure', '中文'),
      predicted('__oos__', 'a', 0.9),
      predicted('__oos__', 'a', 0.9, 'close'),
    ];
    const gates = { macroF1: { en: 1, zh: 1 }, calibrationError: 0, falseAnswers: 0.5 };
    const passed = (limits: typeof gates) =>
      judgeGates(run(predictions), limits).map((result) => result.passed);
    expect(passed(gates)).toEqual([true, true, true, true]);
    expect(passed({ ...gates, falseAnswers: 0.49 })).toEqual([true, true, true, false]);
  });
});

describe('gatesSchema', () => {
  it('takes fractions only, all of them', () => {
    expect(gatesSchema.safeParse(EASY).success).toBe(true);
    expect(gatesSchema.safeParse({ ...EASY, falseAnswers: 2 }).success).toBe(false);
    expect(gatesSchema.safeParse({ ...EASY, macroF1: { en: 0.5 } }).success).toBe(false);
  });
});
