import { int32At } from './element.ts';
import { type KeyNumbers, UNKNOWN } from './key-table.ts';

/** Numbers keys that are sorted already by their places: nothing is to be built before the first look. */
export function sortedKeys(ascending: Int32Array): KeyNumbers {
  return { numberOf: (key) => placeOf(ascending, key) };
}

/** The place of a number among ascending ones by binary search; UNKNOWN where it is none of them. */
export function placeOf(ascending: Int32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = int32At(ascending, middle);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return UNKNOWN;
}
