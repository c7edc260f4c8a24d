import { z } from 'zod';
import type { EvaluationRun } from './evaluate.ts';
import { languageScores } from './language-scores.ts';

const fraction = z.number().min(0).max(1);

/** What the model must reach before it is shipped. Fractions 0..1. */
export const gatesSchema = z.strictObject({
  /** Macro-F1 of each language without a threshold: at least so much. */
  macroF1: z.strictObject({ en: fraction, zh: fraction }),
  /** Expected calibration error of lines in scope: at most so much. */
  calibrationError: fraction,
  /** Out-of-scope lines that are answered, of all out-of-scope lines: at most so many. */
  falseAnswers: fraction,
});

export type Gates = z.infer<typeof gatesSchema>;

/** One gate, what was measured at it, and whether that passes. */
export interface GateResult {
  readonly gate: string;
  readonly measured: number;
  readonly limit: number;
  readonly passed: boolean;
}

/** Holds an evaluation against the gates. A language without lines has a macro-F1 of 0. */
export function judgeGates(
  { evaluation, predictions }: EvaluationRun,
  { macroF1, calibrationError, falseAnswers }: Gates,
): readonly GateResult[] {
  const scores = languageScores(predictions);
  const f1Of = (language: string) =>
    scores.find((score) => score.language === language)?.macroF1 ?? 0;
  const { oosRecall } = evaluation.thresholded;
  return [
    atLeast('macro-F1, English', f1Of('en'), macroF1.en),
    atLeast('macro-F1, Chinese', f1Of('zh'), macroF1.zh),
    atMost('calibration error', evaluation.ece, calibrationError),
    atMost('false answers', oosRecall === null ? 0 : 1 - oosRecall, falseAnswers),
  ];
}

function atLeast(gate: string, measured: number, limit: number): GateResult {
  return { gate, measured, limit, passed: measured >= limit };
}

function atMost(gate: string, measured: number, limit: number): GateResult {
  return { gate, measured, limit, passed: measured <= limit };
}
