import { floatAt, int32At } from '../features/element.ts';
import { SLIP, type SlipCost, slipsInto } from './slips.ts';

/** A known word, and how likely it is that it was meant, as a natural logarithm. */
export interface NearWord {
  readonly word: string;
  readonly odds: number;
}

/**
 * Finds the few words that are likeliest to have been meant by what was typed, likeliest first.
 * `most` is the highest cost of slips, `leastOdds` what the odds of a word less that cost must
 * reach. The typed word itself is not among them.
 */
export type NearWords = (typed: string, most: number, leastOdds: number) => readonly NearWord[];

/** So many are enough for the words beside it to choose from. */
const MOST_FOUND = 4;
/** No neighbour makes up for being less likely than the best by more than this. */
const HOPELESS = 5;
/** Differences in length, the likelier slips first. */
const CHANGES = [0, 1, -1, 2, -2] as const;

/** Words of one length, likeliest first, with their odds and the sets of their letters. */
interface Shelf {
  readonly length: number;
  readonly words: readonly string[];
  readonly odds: Float32Array;
  readonly letters: Int32Array;
}

interface Search {
  readonly typed: string;
  readonly letters: number;
  readonly costOf: SlipCost;
  readonly most: number;
  /** What the odds of a further word must reach: rises with each good one. */
  leastOdds: number;
  readonly found: NearWord[];
}

/**
 * A finder among words, each with its odds. It looks at thousands of words for each that is
 * misspelt, so it goes from likely to unlikely ones, rules most out by the set of their letters
 * and by how they begin, and stops where even one slip would be too many.
 */
export function createNearWords(
  words: readonly string[],
  oddsOf: (word: string) => number,
): NearWords {
  const byLength = sortByLength(words);
  const shelves = new Map<number, Shelf>();
  // Odds take a while: those of a length are worked out when a word of about that length is misspelt.
  const shelfOf = (length: number): Shelf => {
    const known = shelves.get(length);
    if (known) return known;
    const shelf = toShelf(length, byLength.get(length) ?? [], oddsOf);
    shelves.set(length, shelf);
    return shelf;
  };
  return (typed, most, leastOdds) => {
    const costOf = slipsInto(typed);
    const letters = lettersOf(typed);
    const search: Search = { typed, letters, costOf, most, leastOdds, found: [] };
    for (const change of CHANGES) searchShelf(shelfOf(typed.length + change), search);
    return search.found
      .filter(({ odds }) => odds >= search.leastOdds)
      .sort((one, other) => other.odds - one.odds)
      .slice(0, MOST_FOUND);
  };
}

function searchShelf({ length, words, odds, letters }: Shelf, search: Search): void {
  const cheapest = SLIP.lost * Math.max(1, Math.abs(length - search.typed.length));
  for (let at = 0; at < words.length; at++) {
    const limit = Math.min(search.most, floatAt(odds, at) - search.leastOdds);
    if (limit < cheapest) return;
    if (leastCost(int32At(letters, at), search.letters) > limit) continue;
    const word = words[at] ?? '';
    if (!isLike(word, search.typed)) continue;
    const cost = search.costOf(word, limit);
    if (cost > limit) continue;
    const left = floatAt(odds, at) - cost;
    search.found.push({ word, odds: left });
    search.leastOdds = Math.max(search.leastOdds, left - HOPELESS);
  }
}

/** Whether words differ, but one of the first two letters of one is among the first two of the other. */
function isLike(one: string, other: string): boolean {
  if (one === other) return false;
  const [first, second] = [one.charCodeAt(0), one.charCodeAt(1)];
  const [otherFirst, otherSecond] = [other.charCodeAt(0), other.charCodeAt(1)];
  return (
    first === otherFirst || first === otherSecond || second === otherFirst || second === otherSecond
  );
}

/** What the letters alone say that it costs at least: each that only one word has takes a slip. */
function leastCost(meant: number, typed: number): number {
  const lost = countBits(meant & ~typed);
  const added = countBits(typed & ~meant);
  const wrong = Math.min(lost, added);
  return wrong * SLIP.beside + (lost - wrong) * SLIP.lost + (added - wrong) * SLIP.added;
}

function sortByLength(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const same = byLength.get(word.length) ?? [];
    same.push(word);
    byLength.set(word.length, same);
  }
  return byLength;
}

function toShelf(
  length: number,
  words: readonly string[],
  oddsOf: (word: string) => number,
): Shelf {
  const sorted = words
    .map((word) => ({ word, odds: oddsOf(word) }))
    .sort((one, other) => other.odds - one.odds);
  return {
    length,
    words: sorted.map(({ word }) => word),
    odds: Float32Array.from(sorted, ({ odds }) => odds),
    letters: Int32Array.from(sorted, ({ word }) => lettersOf(word)),
  };
}

/** The set of a word's letters, one bit each. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

/** How many bits are set, counted side by side (Warren 2013, 5.1). */
function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
