import { floatAt, intAt } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';

/**
 * The strongest features of a vector, at most `most`, brought back to length 1. The many faint
 * ones, character grams of every second line, cost the most time and say the least.
 */
export function strongest(vector: SparseVector, most: number): SparseVector {
  const order = Array.from(vector.values.keys())
    .sort(
      (one, other) => floatAt(vector.values, other) - floatAt(vector.values, one) || one - other,
    )
    .slice(0, most)
    .sort((one, other) => one - other);
  const values = Float32Array.from(order, (at) => floatAt(vector.values, at));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return {
    columns: Int32Array.from(order, (at) => intAt(vector.columns, at)),
    values: values.map((value) => value / length),
  };
}
