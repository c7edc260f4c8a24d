/** `values` without repeats, in order of first mention. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
