import { float32At } from '../features/element.ts';
import type { MachinesTask } from './machines-task.ts';

/**
 * Which machines still look at which rows. Those of row r lie at `r * count` up to
 * `r * count + sizes[r]`.
 */
export interface ActivePairs {
  readonly machines: Uint16Array;
  readonly sizes: Int32Array;
}

/** No pairs at all. */
export function blankPairs(rows: number, count: number): ActivePairs {
  return { machines: new Uint16Array(rows * count), sizes: new Int32Array(rows) };
}

/**
 * Makes every row active for every machine that is trained; with the dual variables of an earlier
 * training only for those that it presses against, and for its own: a row that did not press
 * against the plane of many rows hardly presses against that of fewer.
 */
export function activatePairs(
  pairs: ActivePairs,
  task: MachinesTask,
  before: Float32Array | null,
): void {
  const count = task.ownCosts.length;
  for (const row of task.members) {
    const offset = row * count;
    let size = 0;
    for (let machine = 0; machine < count; machine++) {
      if (before && !float32At(before, offset + machine) && task.ownerOf[row] !== machine) continue;
      if (float32At(task.ownCosts, machine) > 0) pairs.machines[offset + size++] = machine;
    }
    pairs.sizes[row] = size;
  }
}
