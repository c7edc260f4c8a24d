import type { SparseMachines } from './packed-model.ts';
import type { SparseVector } from './vectors.ts';

/** Every machine's margin for a vector: its bias plus weights times values, from int8 weights. */
export function sparseMargins(machines: SparseMachines, vector: SparseVector): Float32Array {
  const sums = new Float32Array(machines.biases.length);
  for (let i = 0; i < vector.columns.length; i++) {
    addColumn(machines, vector.columns[i] ?? 0, vector.values[i] ?? 0, sums);
  }
  return sums.map(
    (sum, machine) => sum * (machines.steps[machine] ?? 1) + (machines.biases[machine] ?? 0),
  );
}

function addColumn(
  { starts, numbers, weights }: SparseMachines,
  column: number,
  value: number,
  sums: Float32Array,
): void {
  const end = starts[column + 1] ?? 0;
  for (let i = starts[column] ?? 0; i < end; i++) {
    const machine = numbers[i] ?? 0;
    sums[machine] = (sums[machine] ?? 0) + value * (weights[i] ?? 0);
  }
}
