import { characterCount } from '../character-count.ts';
import { beyond, type Check, violation } from './check.ts';

/** A string of 1 to `limit` characters. */
export function chars(limit: number): Check {
  return (value, path) => {
    if (typeof value !== 'string') return violation(path, 'must be a string');
    if (value === '') return violation(path, 'must not be empty');
    const count = characterCount(value);
    if (count <= limit) return [];
    return beyond(path, `must have at most ${limit} characters, has ${count}`, limit);
  };
}

/** A string of any length, the empty one too. */
export const anyString: Check = (value, path) =>
  typeof value === 'string' ? [] : violation(path, 'must be a string');

/** true or false. */
export const flag: Check = (value, path) =>
  typeof value === 'boolean' ? [] : violation(path, 'must be true or false');

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number): Check {
  return (value, path) => {
    if (!Number.isSafeInteger(value)) return violation(path, 'must be a whole number');
    if (Number(value) < min) return beyond(path, `must be at least ${min}`, min);
    return Number(value) > max ? beyond(path, `must be at most ${max}`, max) : [];
  };
}

/** Any finite number. */
export const anyNumber: Check = (value, path) =>
  Number.isFinite(value) ? [] : violation(path, 'must be a number');

/** One of a closed list of words. */
export function oneOf(...words: readonly string[]): Check {
  return (value, path) =>
    words.some((word) => word === value)
      ? []
      : violation(path, `must be one of: ${words.join(', ')}`);
}
