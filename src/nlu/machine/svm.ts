import { floatAt, intAt } from '../features/element.ts';
import { addRow, dotRow, type SparseRows } from '../features/sparse-rows.ts';
import { seededRandom, shuffle, swap } from './random.ts';

/** One two-class task over some of the rows. */
export interface BinaryTask {
  readonly rows: SparseRows;
  /** Number of columns of the rows. */
  readonly width: number;
  /** The rows that take part. */
  readonly members: Int32Array;
  /** +1 or -1, one a member. */
  readonly labels: Int8Array;
  /** C of each member: the price of its squared slack. */
  readonly costs: Float32Array;
  /** Dual variables to start from, one a member, for instance of a larger task; zeros when left out. */
  readonly start?: Float32Array;
}

export interface SolverSettings {
  /** Stop when the projected gradients of a pass lie within this of one another. */
  readonly tolerance: number;
  readonly mostPasses: number;
}

export interface LinearMachine {
  readonly weights: Float32Array;
  readonly bias: number;
  /** Dual variables, one a member: how hard the row pushes the plane. */
  readonly duals: Float32Array;
}

const SEED = 1;
const NO_STEP = 1e-12;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent with
 * shrinking (Hsieh, Chang, Lin, Keerthi, Sundararajan 2008, algorithm 3; LIBLINEAR's solver 1).
 * It minimises  1/2 (|w|^2 + bias^2) + sum of C_i max(0, 1 - y_i (w.x_i + bias))^2  by improving
 * one dual variable at a time, where  w = sum of a_i y_i x_i  and  a_i >= 0.
 */
export function trainMachine(task: BinaryTask, settings: SolverSettings): LinearMachine {
  const state = openState(task);
  const random = seededRandom(SEED);
  const active = Int32Array.from(task.members.keys());
  let activeSize = active.length;
  let shrinkAbove = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < settings.mostPasses; pass++) {
    shuffle(active, activeSize, random);
    const swept = sweep(state, active, activeSize, shrinkAbove);
    const settled = swept.highest - swept.lowest <= settings.tolerance;
    if (settled && activeSize === active.length) break;
    // Settled on the active rows only: look at all of them once more.
    activeSize = settled ? active.length : swept.activeSize;
    shrinkAbove = settled || swept.highest <= 0 ? Number.POSITIVE_INFINITY : swept.highest;
  }
  return { weights: state.weights, bias: state.bias, duals: state.duals };
}

interface State {
  readonly task: BinaryTask;
  readonly weights: Float32Array;
  bias: number;
  readonly duals: Float32Array;
  /** The diagonal of the dual: |x|^2 + 1 for the bias + 1 / 2C for the squared loss. */
  readonly curvature: Float32Array;
}

function openState(task: BinaryTask): State {
  const duals = task.start?.slice() ?? new Float32Array(task.members.length);
  const curvature = Float32Array.from(
    task.members,
    (row, member) => floatAt(task.rows.squaredLengths, row) + 1 + 0.5 / floatAt(task.costs, member),
  );
  const state = { task, weights: new Float32Array(task.width), bias: 0, duals, curvature };
  for (const [member, dual] of duals.entries()) {
    if (dual > 0) push(state, member, dual);
  }
  return state;
}

/** One pass over the active rows. Shrunk rows go behind `activeSize`. */
function sweep(state: State, active: Int32Array, size: number, shrinkAbove: number) {
  let activeSize = size;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < activeSize; at++) {
    const member = intAt(active, at);
    const dual = floatAt(state.duals, member);
    const gradient = dualGradient(state, member, dual);
    if (dual === 0 && gradient > shrinkAbove) {
      // Far on the right side of the margin: the last active row takes its place.
      swap(active, at--, --activeSize);
      continue;
    }
    const projected = dual === 0 ? Math.min(gradient, 0) : gradient;
    highest = Math.max(highest, projected);
    lowest = Math.min(lowest, projected);
    if (Math.abs(projected) > NO_STEP) improve(state, member, dual, gradient);
  }
  return { activeSize, highest, lowest };
}

function dualGradient({ task, weights, bias }: State, member: number, dual: number): number {
  const score = dotRow(task.rows, intAt(task.members, member), weights) + bias;
  return intAt(task.labels, member) * score - 1 + (dual * 0.5) / floatAt(task.costs, member);
}

/** The best value of one dual variable, the others held: a Newton step, cut at zero. */
function improve(state: State, member: number, dual: number, gradient: number): void {
  const next = Math.max(dual - gradient / floatAt(state.curvature, member), 0);
  state.duals[member] = next;
  push(state, member, next - dual);
}

/** Moves the plane by a change of one dual variable. */
function push(state: State, member: number, change: number): void {
  const step = change * intAt(state.task.labels, member);
  addRow(state.task.rows, intAt(state.task.members, member), step, state.weights);
  state.bias += step;
}
