import { intAt } from '../features/element.ts';
/** Numbers 0..1 that follow from the seed alone: mulberry32 (Ettinger 2017). Training must repeat itself. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles the first `size` places (Fisher and Yates). */
export function shuffle(places: Int32Array, size: number, random: () => number): void {
  for (let last = size - 1; last > 0; last--) {
    swap(places, last, Math.floor(random() * (last + 1)));
  }
}

/** Exchanges two places. */
export function swap(places: Int32Array, one: number, other: number): void {
  const kept = intAt(places, one);
  places[one] = intAt(places, other);
  places[other] = kept;
}
