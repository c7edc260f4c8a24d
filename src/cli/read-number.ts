import { UsageError } from './usage-error.ts';

/** The one number among the words behind a command. Throws `UsageError` where it is missing. */
export function readNumber(words: readonly string[], what: string): number {
  const [word, ...more] = words;
  const number = word && /^#?\d{1,15}$/.test(word) ? Number(word.replace('#', '')) : null;
  if (number === null || more.length > 0) {
    throw new UsageError(`Name the number of one ${what}, such as 12.`);
  }
  return number;
}
