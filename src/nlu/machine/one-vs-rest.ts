import { floatAt } from '../features/element.ts';
import type { SparseRows } from '../features/sparse-rows.ts';
import { type LinearMachine, type SolverSettings, trainMachine } from './svm.ts';

/** The number that stands for "no intent" among the numbers of intents: a background line. */
export const BACKGROUND = -1;

/** Lines with their intents. Arrays have one place a row. */
export interface OneVsRestTask {
  readonly rows: SparseRows;
  readonly width: number;
  /** Number of each row's intent, or BACKGROUND. */
  readonly intentOf: Int32Array;
  /** What each row weighs: 1, or less for a background line. */
  readonly weightOf: Float32Array;
  /** C of a line that weighs 1. */
  readonly cost: number;
  readonly solver: SolverSettings;
}

/**
 * Trains the machine that tells one intent from all other lines. An intent's own lines cost more,
 * by the root of (others / own): without it a small intent would do best to give up its lines.
 * `before` are the dual variables, one a row, of a training that had more lines. Then only the
 * intent's own lines and the old support vectors take part: a line that did not press against the
 * plane of many lines hardly presses against that of fewer.
 */
export function trainIntent(
  task: OneVsRestTask,
  intent: number,
  lines: Int32Array,
  before?: Float32Array,
): LinearMachine {
  const { rows, width, intentOf, weightOf, cost, solver } = task;
  const isOwn = (row: number) => intentOf[row] === intent;
  const own = lines.filter(isOwn).length;
  const ownCost = cost * Math.sqrt((lines.length - own) / Math.max(own, 1));
  const members = before ? lines.filter((row) => isOwn(row) || before[row]) : lines;
  const labels = Int8Array.from(members, (row) => (isOwn(row) ? 1 : -1));
  const costs = Float32Array.from(
    members,
    (row) => (isOwn(row) ? ownCost : cost) * floatAt(weightOf, row),
  );
  const binary = { rows, width, members, labels, costs };
  if (!before) return trainMachine(binary, solver);
  const start = Float32Array.from(members, (row) => floatAt(before, row));
  return trainMachine({ ...binary, start }, solver);
}
