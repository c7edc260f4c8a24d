/** The value that a share of the values do not exceed (nearest rank); 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((one, other) => one - other);
  const rank = Math.max(Math.ceil(share * ascending.length), 1);
  return ascending[rank - 1] ?? 0;
}
