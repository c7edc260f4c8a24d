import { float32At, int32At } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';
import { decode, encode, isKept, largestWeight, stepFor } from '../packing/quantise.ts';
import type { LinearMachine } from './svm.ts';

/**
 * The weights of all machines, the machines of one column side by side: a text's few columns are
 * then read in a row from memory, instead of jumping through one long array a machine.
 */
export interface ScoreTable {
  readonly machines: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Lays machines side by side. An absent machine scores minus infinity. */
export function stackMachines(
  machines: readonly (LinearMachine | null)[],
  width: number,
): ScoreTable {
  const weights = new Float32Array(width * machines.length);
  for (const [number, machine] of machines.entries()) {
    if (machine) spread(machine, weights, number, machines.length);
  }
  const biases = Float32Array.from(machines, (machine) =>
    machine ? machine.bias : Number.NEGATIVE_INFINITY,
  );
  return { machines: machines.length, weights, biases };
}

/** Weights as the pack will know them: a rehearsal must not be better than the performance. */
function spread(machine: LinearMachine, to: Float32Array, offset: number, stride: number): void {
  const step = stepFor(largestWeight(machine));
  for (let column = 0; column < machine.weights.length; column++) {
    const steps = float32At(machine.weights, column) / step;
    if (isKept(steps)) to[column * stride + offset] = decode(encode(steps)) * step;
  }
}

/** Every machine's margin for a vector. */
export function margins(table: ScoreTable, vector: SparseVector): Float32Array {
  const scores = table.biases.slice();
  for (let i = 0; i < vector.columns.length; i++) {
    addColumn(table, int32At(vector.columns, i), float32At(vector.values, i), scores);
  }
  return scores;
}

function addColumn(table: ScoreTable, column: number, value: number, scores: Float32Array): void {
  const from = column * table.machines;
  for (let machine = 0; machine < scores.length; machine++) {
    scores[machine] = float32At(scores, machine) + value * float32At(table.weights, from + machine);
  }
}
