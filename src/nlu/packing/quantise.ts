import { intAt } from '../features/element.ts';

/**
 * Weights are packed in four bits: a sign and one of eight sizes, of 127 steps. The sizes grow
 * like squares, as most weights are small; smaller ones than the smallest are left out.
 */
const SIZES = [6, 14, 25, 39, 56, 77, 100, 127] as const;
const LARGEST = 127;
/** Of the weights nearest to the smallest size only the larger ones are worth their byte. */
const LEAST_KEPT = 7;

/** The size of one step for values up to `largest`. */
export function stepFor(largest: number): number {
  return largest / LARGEST || 1;
}

/** Whether a weight of so many steps is worth its byte. */
export function isKept(steps: number): boolean {
  return Math.abs(steps) >= LEAST_KEPT;
}

/** The code, 0 to 15, of the nearest value that the pack knows, in steps: twice its size's place, odd below 0. */
export function encode(steps: number): number {
  const size = Math.abs(steps);
  // Sizes are (k + 2)^2 x 127 / 81: the root finds k.
  const nearest = Math.round(9 * Math.sqrt(size / LARGEST)) - 2;
  const place = Math.min(Math.max(nearest, 0), SIZES.length - 1);
  return 2 * place + (steps < 0 ? 1 : 0);
}

/** The value of a code, in steps from -127 to 127. */
export function decode(code: number): number {
  const size = intAt(SIZES, code >> 1);
  return code & 1 ? -size : size;
}
