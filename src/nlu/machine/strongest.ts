import { float32At, int32At } from '../features/element.ts';
import type { SparseVector } from '../features/vectors.ts';

/**
 * The columns of a vector's strongest features, at most `most`, ascending; of equally strong ones
 * those that come first. The many faint ones, character grams of every second line, cost the most
 * time and say the least.
 */
export function strongestColumns({ columns, values }: SparseVector, most: number): Int32Array {
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = float32At(values, at);
    const last = places[most - 1];
    if (last !== undefined && value <= float32At(values, last)) continue;
    // By insertion, as `most` is small.
    const above = places.filter((place) => float32At(values, place) >= value).length;
    places.splice(above, 0, at);
    places.length = Math.min(places.length, most);
  }
  return Int32Array.from(places, (at) => int32At(columns, at)).sort();
}
