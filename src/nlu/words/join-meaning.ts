import type { SparseVector } from '../features/vectors.ts';

/**
 * What a lexical vector and a meaning weigh side by side: the meaning is brought to `weight`, then
 * both together to length 1. Without a meaning the lexical vector stays as it is.
 */
export function sharesOf(meaning: Float32Array, weight: number) {
  const isKnown = meaning.some((value) => value !== 0);
  const lexical = isKnown ? 1 / Math.hypot(1, weight) : 1;
  return { lexical, meaning: isKnown ? weight * lexical : 0 };
}

/** A lexical vector with a meaning in the columns from `width` on, as a machine is trained on them. */
export function joinMeaning(
  vector: SparseVector,
  meaning: Float32Array,
  width: number,
  weight: number,
): SparseVector {
  const shares = sharesOf(meaning, weight);
  if (shares.meaning === 0) return vector;
  const size = vector.columns.length;
  const columns = new Int32Array(size + meaning.length);
  const values = new Float32Array(size + meaning.length);
  columns.set(vector.columns);
  for (let at = 0; at < size; at++) values[at] = (vector.values[at] ?? 0) * shares.lexical;
  for (let at = 0; at < meaning.length; at++) {
    columns[size + at] = width + at;
    values[size + at] = (meaning[at] ?? 0) * shares.meaning;
  }
  return { columns, values };
}

/** A vector times a number. */
export function scale(values: Float32Array, factor: number): Float32Array {
  return values.map((value) => value * factor);
}
