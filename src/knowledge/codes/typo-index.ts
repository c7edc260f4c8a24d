import { editDistance } from './edit-distance.ts';

const SHORTEST_FOR_ONE_TYPO = 5;
const SHORTEST_FOR_TWO_TYPOS = 9;

/** Finds a known word from one with small typos. */
export interface TypoIndex {
  /** `word` itself if known, else the known word nearest to it, else null. */
  readonly nearest: (word: string) => string | null;
}

/**
 * An index over `words` by their deletions (as SymSpell does): one typo from 5 letters on, two from
 * 9 on. The first letter has to be right: few people mistype it, and it is what tells
 * "insufficient" from "sufficient" and "invalid" from "valid". `realWords` are no typos of others.
 */
export function createTypoIndex(
  words: Iterable<string>,
  realWords: ReadonlySet<string> = new Set(),
): TypoIndex {
  const known = new Set(words);
  const byDeletion = new Map<string, string[]>();
  for (const word of known) {
    for (const key of deletions(word, typosAllowed(word))) {
      byDeletion.set(key, [...(byDeletion.get(key) ?? []), word]);
    }
  }
  return {
    nearest: (word) => {
      if (known.has(word)) return word;
      return realWords.has(word) ? null : nearestOf(word, candidates(word, byDeletion));
    },
  };
}

function typosAllowed(word: string): number {
  if (word.length >= SHORTEST_FOR_TWO_TYPOS) {
    return 2;
  }
  return word.length >= SHORTEST_FOR_ONE_TYPO ? 1 : 0;
}

function candidates(word: string, byDeletion: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  for (const key of deletions(word, typosAllowed(word))) {
    for (const candidate of byDeletion.get(key) ?? []) {
      found.add(candidate);
    }
  }
  return found;
}

function nearestOf(word: string, among: ReadonlySet<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of among) {
    const limit = Math.min(typosAllowed(candidate), typosAllowed(word));
    const distance = editDistance(word, candidate, limit);
    const fits = distance <= limit && word.charAt(0) === candidate.charAt(0);
    if (fits && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `word` and every word left when up to `count` of its letters are taken out. */
function deletions(word: string, count: number): ReadonlySet<string> {
  let layer = new Set([word]);
  const all = new Set(layer);
  for (let round = 0; round < count; round += 1) {
    layer = new Set([...layer].flatMap(withoutOne));
    for (const shorter of layer) {
      all.add(shorter);
    }
  }
  return all;
}

function withoutOne(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
