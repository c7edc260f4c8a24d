/**
 * The chance that a random positive scores above a random negative, ties counting half: the area
 * under the ROC curve, by ranks (Mann and Whitney 1947). Null where either side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    const end = endOfTie(sorted, start);
    const positivesInTie = sorted.slice(start, end).filter(({ positive }) => positive).length;
    // Ranks count from 1; tied places share the middle one.
    rankSum += positivesInTie * ((start + 1 + end) / 2);
    start = end;
  }
  const above = rankSum - (positives.length * (positives.length + 1)) / 2;
  return above / (positives.length * negatives.length);
}

function endOfTie(sorted: readonly { readonly score: number }[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++;
  return end;
}
