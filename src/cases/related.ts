/** Within this time the same cause at several merchants is more than chance. */
export const RELATED_MS = 3_600_000;

/** A case as far as it is compared with others. */
export interface Comparable {
  readonly id: number;
  readonly merchantChannel: string;
  /** what it is most likely about; null where nothing leads */
  readonly cause: string | null;
  /** epoch ms */
  readonly createdAt: number;
}

/** Those of `others` that are of the same cause as `one`, from other merchants, at about its time. */
export function relatedTo<Other extends Comparable>(
  one: Comparable,
  others: readonly Other[],
): readonly Other[] {
  if (one.cause === null) return [];
  return others.filter(
    ({ id, merchantChannel, cause, createdAt }) =>
      id !== one.id &&
      merchantChannel !== one.merchantChannel &&
      cause === one.cause &&
      Math.abs(createdAt - one.createdAt) <= RELATED_MS,
  );
}
