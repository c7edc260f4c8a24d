import { floatAt } from '../features/element.ts';
/** One example of a yes-or-no question. */
export interface Example {
  readonly signals: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/** P(yes) = 1 / (1 + exp(-(bias + weights . signals))). */
export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

const STEPS = 30;
/** Keeps weights finite where a signal splits the examples perfectly. */
const RIDGE = 1e-2;

/**
 * Logistic regression by Newton's method on the weighted likelihood with a small ridge
 * (Platt 1999 in the form of Lin, Lin, Weng 2007, for several signals instead of one score).
 * The targets are Platt's: (yes + 1) / (yes + 2) and 1 / (no + 2), so that few examples do not
 * give certainty.
 */
export function fitLogistic(examples: readonly Example[], signals: number): LogisticModel {
  const yes = total(examples.filter((example) => example.yes));
  const no = total(examples.filter((example) => !example.yes));
  const targets = { yes: (yes + 1) / (yes + 2), no: 1 / (no + 2) };
  let parameters: readonly number[] = Array.from({ length: signals + 1 }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(examples, parameters, targets);
    const move = solve(hessian, gradient);
    parameters = parameters.map((value, i) => value - floatAt(move, i));
    if (move.every((size) => Math.abs(size) < 1e-9)) break;
  }
  return { weights: parameters.slice(0, signals), bias: floatAt(parameters, signals) };
}

/** P(yes) by a fitted model. */
export function probability(model: LogisticModel, signals: readonly number[]): number {
  const sum = model.weights.reduce((s, weight, i) => s + weight * floatAt(signals, i), model.bias);
  return 1 / (1 + Math.exp(-sum));
}

function total(examples: readonly Example[]): number {
  return examples.reduce((sum, example) => sum + example.weight, 0);
}

function derivatives(
  examples: readonly Example[],
  parameters: readonly number[],
  targets: { readonly yes: number; readonly no: number },
) {
  const size = parameters.length;
  const gradient = parameters.map((value) => RIDGE * value);
  const hessian = parameters.map((_, row) =>
    Array.from({ length: size }, (_, column) => (row === column ? RIDGE : 0)),
  );
  for (const { signals, yes, weight } of examples) {
    const inputs = [...signals, 1];
    const sum = inputs.reduce((s, input, i) => s + input * floatAt(parameters, i), 0);
    const p = 1 / (1 + Math.exp(-sum));
    const error = weight * (p - (yes ? targets.yes : targets.no));
    const bend = weight * p * (1 - p);
    for (const [row, input] of inputs.entries()) {
      gradient[row] = floatAt(gradient, row) + error * input;
      addScaled(hessian[row] ?? [], inputs, bend * input);
    }
  }
  return { gradient, hessian };
}

function addScaled(row: number[], inputs: readonly number[], factor: number): void {
  for (const [column, input] of inputs.entries())
    row[column] = floatAt(row, column) + factor * input;
}

/** Gaussian elimination; the matrix is positive definite, so that no pivoting is needed. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, i) => [...row, floatAt(right, i)]);
  for (const [at, pivotRow] of rows.entries()) {
    const pivot = floatAt(pivotRow, at);
    for (const [i, row] of rows.entries()) {
      if (i !== at) addScaled(row, pivotRow, -floatAt(row, at) / pivot);
    }
  }
  return rows.map((row, i) => floatAt(row, rows.length) / floatAt(row, i));
}
