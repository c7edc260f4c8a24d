import { editDistance } from './edit-distance.ts';

const SHORTEST_FOR_ONE_TYPO = 5;
const SHORTEST_FOR_TWO_TYPOS = 9;

/** Finds a known word from one with small typos. */
export interface TypoIndex {
  /** `word` itself if known, else the known word nearest to it, else null. */
  readonly nearest: (word: string) => string | null;
}

/**
 * An index over `words` by their first letter: one typo from 5 letters on, two from 9 on.
 * The first letter has to be right: few people mistype it, and it is what tells "insufficient"
 * from "sufficient" and "invalid" from "valid". `realWords` are no typos of others.
 */
export function createTypoIndex(
  words: Iterable<string>,
  realWords: ReadonlySet<string> = new Set(),
): TypoIndex {
  const known = new Set(words);
  const byInitial = new Map<string, string[]>();
  for (const word of known) {
    const initial = word.charAt(0);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), word]);
  }
  return {
    nearest: (word) => {
      if (known.has(word)) return word;
      if (realWords.has(word) || typosAllowed(word) === 0) return null;
      return nearestOf(word, byInitial.get(word.charAt(0)) ?? []);
    },
  };
}

function typosAllowed(word: string): number {
  if (word.length >= SHORTEST_FOR_TWO_TYPOS) {
    return 2;
  }
  return word.length >= SHORTEST_FOR_ONE_TYPO ? 1 : 0;
}

function nearestOf(word: string, among: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of among) {
    const limit = Math.min(typosAllowed(candidate), typosAllowed(word));
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
