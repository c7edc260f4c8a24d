import { float32At, int32At, uint16At } from '../features/element.ts';
import { dotAll, dotRow } from '../features/sparse-rows.ts';
import { type ActivePairs, activatePairs, blankPairs } from './active-pairs.ts';
import { blankMachines, type Machines, pushMachine } from './machines.ts';
import type { MachinesTask } from './machines-task.ts';
import { seededRandom, shuffle } from './random.ts';

export interface SolverSettings {
  /** Stop when the projected gradients of a pass lie within this of one another. */
  readonly tolerance: number;
  readonly mostPasses: number;
}

const SEED = 1;
/** A row so far beyond the margin, as  label x score - 1,  rests. */
const RESTS_ABOVE = 0.3;

/**
 * Linear support vector machines with squared hinge loss, by dual coordinate descent with
 * shrinking (Hsieh, Chang, Lin, Keerthi, Sundararajan 2008, algorithm 3; LIBLINEAR's solver 1).
 * Each machine minimises  1/2 (|w|^2 + bias^2) + sum of C_i max(0, 1 - y_i (w.x_i + bias))^2  by
 * improving one dual variable at a time, where  w = sum of a_i y_i x_i  and  a_i >= 0.
 *
 * A row is read once for all machines. They do not touch one another: that is only the order of
 * the work, and several times as fast as one machine after the other. `from` are machines to go on
 * from, changed in place; then only rows that press against a plane, or are its own, take part.
 */
export function trainMachines(
  task: MachinesTask,
  { tolerance, mostPasses }: SolverSettings,
  from?: Machines,
): Machines {
  const rows = task.rows.starts.length - 1;
  const machines = from ?? blankMachines(task.ownCosts.length, task.width, rows);
  const pairs = blankPairs(rows, machines.count);
  const solver = {
    task,
    machines,
    pairs,
    scores: new Float32Array(machines.count),
    highest: 0,
    lowest: 0,
  };
  const random = seededRandom(SEED);
  const order = task.members.slice();
  let whole = from === undefined;
  activatePairs(pairs, task, whole ? null : machines.duals);
  for (let pass = 0; pass < mostPasses; pass++) {
    shuffle(order, order.length, random);
    const settled = sweep(solver, order) <= tolerance;
    if (settled && whole) break;
    // Settled on the pairs that were looked at only: look at all of them once more.
    if (settled) activatePairs(pairs, task, null);
    whole = settled;
  }
  return machines;
}

interface Solver {
  readonly task: MachinesTask;
  readonly machines: Machines;
  readonly pairs: ActivePairs;
  readonly scores: Float32Array;
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
  const { machines, sizes } = solver.pairs;
  const offset = row * solver.machines.count;
  const size = int32At(sizes, row);
  const { count, weights } = solver.machines;
  const rows = solver.task.rows;
  // Nearly all machines at once: their weights lie in a row.
  const many = 2 * size > count;
  if (many) dotAll(rows, row, weights, solver.scores);
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const machine = uint16At(machines, offset + at);
    const score = many
      ? float32At(solver.scores, machine)
      : dotRow(rows, row, weights, count, machine);
    if (improve(solver, row, machine, score)) machines[offset + kept++] = machine;
  }
  sizes[row] = kept;
}

/**
 * Gives one dual variable its best value, the others held: a Newton step, cut at zero. False where
 * the row lies far on the right side of the machine's margin.
 */
function improve(solver: Solver, row: number, machine: number, product: number): boolean {
  const { task, machines } = solver;
  const { count, biases, duals } = machines;
  const isOwn = int32At(task.ownerOf, row) === machine;
  const label = isOwn ? 1 : -1;
  const cost =
    (isOwn ? float32At(task.ownCosts, machine) : task.otherCost) * float32At(task.weightOf, row);
  const dual = float32At(duals, row * count + machine);
  const score = product + float32At(biases, machine);
  const gradient = label * score - 1 + (dual * 0.5) / cost;
  if (dual === 0 && gradient > RESTS_ABOVE) return false;
  note(solver, dual === 0 ? Math.min(gradient, 0) : gradient);
  // The diagonal of the dual: |x|^2 + 1 for the bias + 1 / 2C for the squared loss.
  const curvature = float32At(task.rows.squaredLengths, row) + 1 + 0.5 / cost;
  const next = Math.fround(Math.max(dual - gradient / curvature, 0));
  if (next !== dual) pushMachine(machines, task.rows, row, machine, label * (next - dual));
  duals[row * count + machine] = next;
  return true;
}

function note(solver: Solver, projected: number): void {
  solver.highest = Math.max(solver.highest, projected);
  solver.lowest = Math.min(solver.lowest, projected);
}
