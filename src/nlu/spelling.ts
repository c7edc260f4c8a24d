/** Gives a known word for a misspelt one, and any other word as it is. */
export type Spelling = (word: string) => string;

/** No correction: how training lines are read. */
export const AS_WRITTEN: Spelling = (word) => word;

const LATIN = /^[a-z]+$/;
/** A shorter word has too many neighbours: "tap" and "tax" are one letter apart. */
const SHORTEST = 4;
/** From here on any single slip is put right; below only two letters swapped. */
const LONG_ENOUGH = 5;

/**
 * Corrects words that training has not seen to the most frequent known word that is one slip of
 * the finger away: a letter too many, too few, wrong, or two swapped (Damerau 1964).
 * `words` come most frequent first; `isKnown` tells which words to leave alone.
 */
export function createSpelling(
  words: readonly string[],
  isKnown: (word: string) => boolean,
): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const same = byLength.get(word.length) ?? [];
    same.push(word);
    byLength.set(word.length, same);
  }
  return (word) => {
    if (word.length < SHORTEST || !LATIN.test(word) || isKnown(word)) return word;
    const lengths =
      word.length < LONG_ENOUGH ? [word.length] : [word.length, word.length + 1, word.length - 1];
    const candidates = lengths.flatMap((length) => byLength.get(length) ?? []);
    const allowed = word.length < LONG_ENOUGH ? isSwap : isOneSlip;
    return candidates.find((candidate) => allowed(word, candidate)) ?? word;
  };
}

/** Whether one slip turns one word into the other. */
export function isOneSlip(one: string, other: string): boolean {
  const { left, right } = difference(one, other);
  return Math.max(left.length, right.length) <= 1 || isSwap(one, other);
}

/** Whether the words differ by two neighbouring letters that changed places. */
function isSwap(one: string, other: string): boolean {
  const { left, right } = difference(one, other);
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
}

/** What is left of two words without the letters that they begin and end with alike. */
function difference(one: string, other: string) {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return {
    left: one.slice(start, one.length - end),
    right: other.slice(start, other.length - end),
  };
}
