import { int32At } from '../features/element.ts';
import { addRow, dotAll, dotRow } from '../features/sparse-rows.ts';
import { type ActivePairs, activateAll, blankPairs } from './active-pairs.ts';
import { blankMachines, type Machines } from './machines.ts';
import type { MachinesTask } from './machines-task.ts';
import { seededRandom, shuffle } from './random.ts';

export interface SolverSettings {
  /** Stop when the projected gradients of a pass lie within this of one another. */
  readonly tolerance: number;
  readonly mostPasses: number;
}

const SEED = 1;
/** A row so far beyond the margin, as  label x score - 1,  rests: what machines say at first is rough. */
const RESTS_AT_FIRST = 0.3;
const RESTS_LATER = 0.02;
/** A gradient below this share of the tolerance is not worth a step. */
const SMALL_SHARE = 0.5;

/**
 * Linear support vector machines with squared hinge loss, by dual coordinate descent with
 * shrinking (Hsieh, Chang, Lin, Keerthi, Sundararajan 2008, algorithm 3; LIBLINEAR's solver 1).
 * Each machine minimises  1/2 (|w|^2 + bias^2) + sum of C_i max(0, 1 - y_i (w.x_i + bias))^2  by
 * improving one dual variable at a time, where  w = sum of a_i y_i x_i  and  a_i >= 0.
 *
 * A row is read once for all machines. They do not touch one another: that is only the order of
 * the work, and several times as fast as one machine after the other. `from` are machines of some
 * of the rows to go on from, changed in place.
 */
export function trainMachines(
  task: MachinesTask,
  { tolerance, mostPasses }: SolverSettings,
  from?: Machines,
): Machines {
  const rows = task.rows.starts.length - 1;
  const machines = from ?? blankMachines(task.ownCosts.length, task.width, rows);
  const solver: Solver = {
    task,
    machines,
    pairs: blankPairs(rows, machines.count),
    scores: new Float64Array(machines.count),
    small: SMALL_SHARE * tolerance,
    restsAbove: from ? RESTS_LATER : RESTS_AT_FIRST,
    highest: 0,
    lowest: 0,
  };
  const random = seededRandom(SEED);
  const order = task.members.slice();
  let whole = true;
  activateAll(solver.pairs, task);
  for (let pass = 0; pass < mostPasses; pass++) {
    shuffle(order, order.length, random);
    const settled = sweep(solver, order) <= tolerance;
    if (settled && whole) break;
    // Settled on the pairs that were looked at only: look at all of them once more.
    if (settled) activateAll(solver.pairs, task);
    whole = settled;
    solver.restsAbove = RESTS_LATER;
  }
  return machines;
}

interface Solver {
  readonly task: MachinesTask;
  readonly machines: Machines;
  readonly pairs: ActivePairs;
  readonly scores: Float64Array;
  /** Smaller gradients are not worth a step. */
  readonly small: number;
  restsAbove: number;
  /** The extremes of the projected gradients in this pass. */
  highest: number;
  lowest: number;
}

/** One pass over the rows; gives how far the projected gradients lie apart. */
function sweep(solver: Solver, order: Int32Array): number {
  solver.highest = Number.NEGATIVE_INFINITY;
  solver.lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < order.length; at++) visitRow(solver, int32At(order, at));
  return solver.highest - solver.lowest;
}

/** Lets each active machine improve its dual variable of a row; which of them rest from now on. */
function visitRow(solver: Solver, row: number): void {
  const { count, weights } = solver.machines;
  const { machines, sizes } = solver.pairs;
  const rows = solver.task.rows;
  const offset = row * count;
  const size = sizes[row] ?? 0;
  // Many machines at once: their weights lie in a row.
  const many = 3 * size > count;
  if (many) dotAll(rows, row, weights, solver.scores);
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const machine = machines[offset + at] ?? 0;
    const score = many ? (solver.scores[machine] ?? 0) : dotRow(rows, row, weights, count, machine);
    if (improve(solver, row, machine, score)) machines[offset + kept++] = machine;
  }
  sizes[row] = kept;
}

/**
 * Gives one dual variable its best value, the others held: a Newton step, cut at zero. False where
 * the row lies far on the right side of the machine's margin.
 */
function improve(solver: Solver, row: number, machine: number, product: number): boolean {
  const { rows, ownerOf } = solver.task;
  const { count, weights, biases, duals } = solver.machines;
  const label = ownerOf[row] === machine ? 1 : -1;
  const cost = costOf(solver.task, row, machine);
  const dual = duals[row * count + machine] ?? 0;
  const bias = biases[machine] ?? 0;
  const gradient = label * (product + bias) - 1 + (dual * 0.5) / cost;
  if (dual === 0 && gradient > solver.restsAbove) return false;
  const projected = dual === 0 ? Math.min(gradient, 0) : gradient;
  solver.highest = Math.max(solver.highest, projected);
  solver.lowest = Math.min(solver.lowest, projected);
  if (Math.abs(projected) < solver.small) return true;
  // The diagonal of the dual: |x|^2 + 1 for the bias + 1 / 2C for the squared loss.
  const curvature = (rows.squaredLengths[row] ?? 0) + 1 + 0.5 / cost;
  const next = Math.fround(Math.max(dual - gradient / curvature, 0));
  const step = label * (next - dual);
  addRow(rows, row, step, weights, count, machine);
  biases[machine] = bias + step;
  duals[row * count + machine] = next;
  return true;
}

/** C of a row for a machine. */
function costOf(task: MachinesTask, row: number, machine: number): number {
  const { ownerOf, ownCosts, otherCost, weightOf } = task;
  return (ownerOf[row] === machine ? (ownCosts[machine] ?? 0) : otherCost) * (weightOf[row] ?? 0);
}
