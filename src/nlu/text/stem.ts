// By sub-path only: the root of `natural` loads database drivers and reads `.env` into the process.
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const CACHE_SIZE = 5000;
const LATIN_WORD = /^[a-z']+$/;

const cache = new Map<string, string>();

/**
 * The Porter stem of a lower-case English word ("declined" and "declining" give "declin"); other
 * words come back as they are. Remembers the last few thousand words: stemming is the slow step.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = LATIN_WORD.test(word) ? porter.stem(word) : word;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
