import { float32At } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';
import { decode, encode, isKept, stepFor } from '../packing/quantise.ts';
import { type Machines, rangeOf } from './machines.ts';

/**
 * The weights of all machines as the pack will know them, those of one column side by side. After
 * the columns of features come those of the meaning.
 */
export interface ScoreTable {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * Rounds weights like the pack: those of the first `width` columns to four bits, the others to
 * whole steps. A rehearsal must not be better than the performance.
 */
export function roundWeights(machines: Machines, width: number): ScoreTable {
  const { count, weights, biases } = machines;
  const rounded = new Float32Array(weights.length);
  const features = rangeOf(machines, 0, width).map(stepFor);
  for (let at = 0; at < width * count; at++) {
    const step = float32At(features, at % count);
    const steps = float32At(weights, at) / step;
    if (isKept(steps)) rounded[at] = decode(encode(steps)) * step;
  }
  const meanings = rangeOf(machines, width).map(stepFor);
  for (let at = width * count; at < weights.length; at++) {
    const step = float32At(meanings, at % count);
    rounded[at] = Math.round(float32At(weights, at) / step) * step;
  }
  return { weights: rounded, biases };
}

/** Every machine's margin for a vector. */
export function margins({ weights, biases }: ScoreTable, vector: SparseVector): Float32Array {
  const sums = Float64Array.from(biases);
  const count = sums.length;
  for (let i = 0; i < vector.columns.length; i++) {
    const from = (vector.columns[i] ?? 0) * count;
    const value = vector.values[i] ?? 0;
    for (let machine = 0; machine < count; machine++) {
      sums[machine] = (sums[machine] ?? 0) + value * (weights[from + machine] ?? 0);
    }
  }
  return new Float32Array(sums);
}
