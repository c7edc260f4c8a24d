import type { Calibration } from '../calibration/calibration.ts';
import type { Thresholds } from '../calibration/threshold.ts';
import type { LineIndex } from '../classifier/nearest-lines.ts';
import type { MeaningMachines } from '../words/meaning-machines.ts';

/** All that the classifier needs to answer, as it lies in memory. */
export interface PackedModel {
  /** Names of the intents, in order of their numbers. */
  readonly intents: readonly string[];
  /** Whether a last machine, after those of the intents, knows the background. */
  readonly background: boolean;
  /** How many lines training had. */
  readonly lineCount: number;
  /** Key of each column, ascending. */
  readonly keys: Int32Array;
  /** In how many training lines each column occurs. */
  readonly frequencies: Uint8Array | Int32Array;
  readonly machines: SparseMachines;
  readonly meanings: MeaningMachines;
  readonly lines: LineIndex;
  /** Words to correct misspelt ones to, sorted. */
  readonly words: readonly string[];
  /** Number of the intent of each line of the index. */
  readonly intentOf: Int16Array;
  readonly calibration: Calibration;
  readonly thresholds: Thresholds;
}

/**
 * Weights of the machines by column: those of column c lie at `starts[c]` up to `starts[c + 1]`,
 * in whole steps, each machine having a step of its own. The machines of a column ascend; `gaps`
 * says how many are left out before each.
 */
export interface SparseMachines {
  readonly starts: Int32Array;
  readonly gaps: Uint8Array | Int32Array;
  readonly weights: Int8Array;
  readonly steps: Float32Array;
  readonly biases: Float32Array;
}
