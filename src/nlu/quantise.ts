import type { LinearMachine } from './svm.ts';

const MOST_STEPS = 127;

/** The size of one int8 step for values up to `largest` in size. */
export function stepFor(largest: number): number {
  return largest / MOST_STEPS || 1;
}

/** A value in whole steps, -127 to 127. */
export function inSteps(value: number, step: number): number {
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / step)));
}

/** The largest size of a machine's weights. */
export function largestWeight(machine: LinearMachine): number {
  return machine.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
}
