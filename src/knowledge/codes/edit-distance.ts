/**
 * Damerau-Levenshtein distance (optimal string alignment: one swap of neighbours is one edit)
 * of `left` and `right`, or `limit + 1` as soon as it is known to be above `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) {
    return limit + 1;
  }
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const next = nextRow(left, right, row, before, last);
    if (Math.min(...next) > limit) {
      return limit + 1;
    }
    before = last;
    last = next;
  }
  return Math.min(last[right.length] ?? limit + 1, limit + 1);
}

/** The distances of the first `row` characters of `left` from each beginning of `right`. */
function nextRow(
  left: string,
  right: string,
  row: number,
  before: readonly number[],
  last: readonly number[],
): readonly number[] {
  const next = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const same = left.charAt(row - 1) === right.charAt(column - 1);
    const change = at(last, column - 1) + (same ? 0 : 1);
    const best = Math.min(change, at(last, column) + 1, at(next, column - 1) + 1);
    next.push(
      swapped(left, right, row, column) ? Math.min(best, at(before, column - 2) + 1) : best,
    );
  }
  return next;
}

function swapped(left: string, right: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    left.charAt(row - 1) === right.charAt(column - 2) &&
    left.charAt(row - 2) === right.charAt(column - 1)
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
