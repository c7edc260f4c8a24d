/** Gives a known word for a misspelt one, and any other word as it is. */
export type Spelling = (word: string) => string;

/** No correction: how training lines are read. */
export const AS_WRITTEN: Spelling = (word) => word;

const LATIN = /^[a-z]+$/;
const SHORTEST = 3;
/** From here on any single slip is put right; a shorter word has too many neighbours for that. */
const FOR_ANY_SLIP = 5;
/** From here on two slips, if the first letter stands. */
const FOR_TWO_SLIPS = 8;

/**
 * Corrects words that training has not seen to the most frequent known word that is one slip of
 * the finger away: a letter too many, too few, wrong, or two swapped (Damerau 1964). Long words
 * may have two slips; short ones only a missing letter or two that are swapped.
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
  const find = (word: string, { reach, isNear }: Rule): string | undefined => {
    for (const change of CHANGES.slice(0, 2 * reach + 1)) {
      const found = byLength.get(word.length + change)?.find((known) => isNear(word, known));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (word) => {
    if (!LATIN.test(word) || isKnown(word)) return word;
    for (const rule of rulesFor(word.length)) {
      const found = find(word, rule);
      if (found !== undefined) return found;
    }
    return word;
  };
}

/** Which words count as near, and by how much their lengths may differ. */
interface Rule {
  readonly reach: 1 | 2;
  readonly isNear: (word: string, known: string) => boolean;
}

const SMALL: Rule = { reach: 1, isNear: isSmallSlip };
const ONE: Rule = { reach: 1, isNear: isOneSlip };
const TWO: Rule = { reach: 2, isNear: isTwoSlips };

/** What may be corrected in a word of a length, in the order to try. */
function rulesFor(length: number): readonly Rule[] {
  if (length < SHORTEST) return [];
  if (length < FOR_ANY_SLIP) return [SMALL];
  return length < FOR_TWO_SLIPS ? [ONE] : [ONE, TWO];
}

/** Differences in length, the likelier slips first. */
const CHANGES = [0, 1, -1, 2, -2] as const;

/** Whether one slip turns one word into the other. */
export function isOneSlip(one: string, other: string): boolean {
  const { left, right } = difference(one, other);
  return Math.max(left.length, right.length) <= 1 || areSwapped(left, right);
}

/** Whether two letters are swapped, or the first word lacks one. */
function isSmallSlip(one: string, other: string): boolean {
  const { left, right } = difference(one, other);
  return (left === '' && right.length === 1) || areSwapped(left, right);
}

/** Whether the words begin with the same letter, and two slips turn one into the other. */
export function isTwoSlips(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false;
  const { left, right } = difference(one, other);
  // The first slip lies where the words part: a wrong letter, one too many, one too few, a swap.
  return (
    isOneSlip(left.slice(1), right.slice(1)) ||
    isOneSlip(left.slice(1), right) ||
    isOneSlip(left, right.slice(1)) ||
    isOneSlip(swapFirst(left), right)
  );
}

function swapFirst(word: string): string {
  return word.slice(1, 2) + word.slice(0, 1) + word.slice(2);
}

function areSwapped(left: string, right: string): boolean {
  return left.length === 2 && right === swapFirst(left);
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
