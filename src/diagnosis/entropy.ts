/** Shannon entropy in bits of probabilities that sum to one. */
export function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

/** `weights` made to sum to one. Throws where they are all zero: nothing would be possible. */
export function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) {
    throw new Error('No cause is possible: the prior gives every cause a probability of zero.');
  }
  return weights.map((weight) => weight / total);
}
