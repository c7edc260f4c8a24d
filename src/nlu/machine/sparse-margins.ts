import { float32At, int32At } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';
import type { SparseMachines } from '../packing/packed-model.ts';

/** Every machine's margin for a vector: its bias plus weights times values, from int8 weights. */
export function sparseMargins(machines: SparseMachines, vector: SparseVector): Float32Array {
  const sums = new Float32Array(machines.biases.length);
  for (let i = 0; i < vector.columns.length; i++) {
    addColumn(machines, int32At(vector.columns, i), float32At(vector.values, i), sums);
  }
  return sums.map(
    (sum, machine) =>
      sum * float32At(machines.steps, machine) + float32At(machines.biases, machine),
  );
}

function addColumn(
  { starts, gaps, weights }: SparseMachines,
  column: number,
  value: number,
  sums: Float32Array,
): void {
  const end = int32At(starts, column + 1);
  let machine = -1;
  for (let i = int32At(starts, column); i < end; i++) {
    machine += (gaps[i] ?? 0) + 1;
    sums[machine] = float32At(sums, machine) + value * (weights[i] ?? 0);
  }
}
