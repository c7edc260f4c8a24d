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

/** Makes every row active for every machine that is trained. */
export function activateAll(pairs: ActivePairs, { members, ownCosts }: MachinesTask): void {
  const trained = Uint16Array.from(ownCosts.keys()).filter((machine) => ownCosts[machine] !== 0);
  for (const row of members) {
    pairs.machines.set(trained, row * ownCosts.length);
    pairs.sizes[row] = trained.length;
  }
}
