import type { SparseRows } from '../features/sparse-rows.ts';

/** Two-class tasks over the same rows, one a machine. */
export interface MachinesTask {
  readonly rows: SparseRows;
  /** Number of columns of the rows. */
  readonly width: number;
  /** The rows that take part. */
  readonly members: Int32Array;
  /** For each row the machine that shall say yes to it; a number of none where all shall say no. */
  readonly ownerOf: Int32Array;
  /** C of each machine's own rows, the price of their squared slack; 0 leaves a machine out. */
  readonly ownCosts: Float32Array;
  /** C of all other rows. */
  readonly otherCost: number;
  /** What each row's C is multiplied by. */
  readonly weightOf: Float32Array;
}
