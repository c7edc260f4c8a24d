import { intAt } from '../features/element.ts';
import type { SparseRows } from '../features/sparse-rows.ts';
import type { Machines } from './machines.ts';
import { type SolverSettings, trainMachines } from './svm.ts';

/** The number that stands for "no intent" among the numbers of intents: a background line. */
export const BACKGROUND = -1;

/** Lines with their intents. Arrays have one place a row. */
export interface OneVsRestTask {
  /** Features first, then the dimensions of the meaning. */
  readonly rows: SparseRows;
  /** How many columns are features, and how many are dimensions of the meaning. */
  readonly width: number;
  readonly dimensions: number;
  /** Number of each row's intent, or BACKGROUND. */
  readonly intentOf: Int32Array;
  /** How many intents there are. */
  readonly intents: number;
  /** What each row weighs: 1, or less for a background line. */
  readonly weightOf: Float32Array;
  /** C of a line that weighs 1. */
  readonly cost: number;
}

/**
 * Trains a machine for each intent that tells it from all other lines, and after them one for the
 * background where there is any. An intent's own lines cost more, by the root of (others / own):
 * without it a small intent would do best to give up its lines. An intent without lines among
 * `lines` gets no training. `start` are machines to go on from, changed in place.
 */
export function trainOneVsRest(
  task: OneVsRestTask,
  lines: Int32Array,
  solver: SolverSettings,
  start?: Machines,
): Machines {
  const ownerOf = machineOf(task);
  const ownCosts = Float32Array.from(linesOfEach(task, lines, ownerOf), (own) =>
    own === 0 ? 0 : task.cost * Math.sqrt((lines.length - own) / own),
  );
  const { rows, width, dimensions, weightOf, cost } = task;
  const machinesTask = {
    rows,
    width: width + dimensions,
    members: lines,
    ownerOf,
    ownCosts,
    otherCost: cost,
    weightOf,
  };
  return trainMachines(machinesTask, solver, start);
}

/** The machine of each row's intent; the background's comes last. */
export function machineOf({ intentOf, intents }: OneVsRestTask): Int32Array {
  return intentOf.map((intent) => (intent === BACKGROUND ? intents : intent));
}

/** Whether a task has background lines, and so one machine more than intents. */
export function hasBackground({ intentOf }: OneVsRestTask): boolean {
  return intentOf.includes(BACKGROUND);
}

function linesOfEach(task: OneVsRestTask, lines: Int32Array, ownerOf: Int32Array): Int32Array {
  const own = new Int32Array(task.intents + (hasBackground(task) ? 1 : 0));
  for (const line of lines) {
    const machine = intAt(ownerOf, line);
    own[machine] = intAt(own, machine) + 1;
  }
  return own;
}
