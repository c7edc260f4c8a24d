import { float32At, int32At } from '../features/element.ts';
import { addRow, type SparseRows } from '../features/sparse-rows.ts';

/** Linear machines side by side: a machine's score for x is  weights . x + bias. */
export interface Machines {
  /** How many there are. */
  readonly count: number;
  /** The weight of column c in machine m lies at `c * count + m`: a text's few columns are read in a row. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** How hard row r pushes the plane of machine m, at `r * count + m`: the dual variables. */
  readonly duals: Float32Array;
}

/** Machines that have learnt nothing yet. */
export function blankMachines(count: number, width: number, rows: number): Machines {
  return {
    count,
    weights: new Float32Array(width * count),
    biases: new Float32Array(count),
    duals: new Float32Array(rows * count),
  };
}

/** The largest size of each machine's weights, of the columns from `first` up to `last`. */
export function rangeOf(
  { count, weights }: Machines,
  first: number,
  last = weights.length / count,
): Float32Array {
  const largest = new Float32Array(count);
  for (let at = first * count; at < last * count; at++) {
    const size = Math.abs(float32At(weights, at));
    if (size > float32At(largest, at % count)) largest[at % count] = size;
  }
  return largest;
}

/**
 * A start for machines of fewer rows: the dual variables of the kept rows, enlarged so that a
 * machine's own rows push as hard together as before, and so do the others. A row that is left
 * out hands its push on to its like.
 */
export function startFrom(
  { count, weights, duals }: Machines,
  rows: SparseRows,
  ownerOf: Int32Array,
  kept: Int32Array,
): Machines {
  const start = blankMachines(count, weights.length / count, ownerOf.length);
  const all = pushes(duals, count, ownerOf, Int32Array.from(ownerOf.keys()));
  const left = pushes(duals, count, ownerOf, kept);
  const growth = all.map((push, side) => push / (float32At(left, side) || 1));
  for (const row of kept) {
    for (let machine = 0; machine < count; machine++) {
      const dual = float32At(duals, row * count + machine);
      if (dual === 0) continue;
      const isOwn = int32At(ownerOf, row) === machine;
      const next = Math.fround(dual * float32At(growth, sideOf(machine, isOwn)));
      start.duals[row * count + machine] = next;
      pushMachine(start, rows, row, machine, isOwn ? next : -next);
    }
  }
  return start;
}

/** Moves a machine's plane by a row, in place. */
export function pushMachine(
  { count, weights, biases }: Machines,
  rows: SparseRows,
  row: number,
  machine: number,
  step: number,
): void {
  addRow(rows, row, step, weights, count, machine);
  biases[machine] = float32At(biases, machine) + step;
}

/** The place of a machine's own rows, or of the others, among sums of two places a machine. */
function sideOf(machine: number, isOwn: boolean): number {
  return 2 * machine + (isOwn ? 1 : 0);
}

/** How hard rows push each machine together, side by side. */
function pushes(
  duals: Float32Array,
  count: number,
  ownerOf: Int32Array,
  rows: Int32Array,
): Float32Array {
  const sums = new Float32Array(2 * count);
  for (const row of rows) {
    for (let machine = 0; machine < count; machine++) {
      const side = sideOf(machine, int32At(ownerOf, row) === machine);
      sums[side] = float32At(sums, side) + float32At(duals, row * count + machine);
    }
  }
  return sums;
}
