import { randomBytes } from 'node:crypto';

/** Gives the next id that starts with `prefix`, as `next('Ev')` gives Ev0000000001. */
export type Ids = (prefix: string) => string;

const DIGITS = 10;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/**
 * Ids by a counter, so that a run repeats itself; or random ones, for a playground whose bot remembers
 * the event ids of the run before.
 */
export function createIds(random: boolean): Ids {
  let count = 0;
  if (random) {
    return (prefix) => {
      const tail = Array.from(randomBytes(DIGITS), (byte) => ALPHABET[byte % ALPHABET.length]);
      return prefix + tail.join('');
    };
  }
  return (prefix) => {
    count += 1;
    return prefix + String(count).padStart(DIGITS, '0');
  };
}
