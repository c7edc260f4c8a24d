import { normalise } from './normalise.ts';
import { tokenise } from './tokens.ts';

const LATIN_WORD = /^[a-z']{2,}$/;

/** Two letters are as often an abbreviation or half a word: only common ones are corrected to. */
const SHORT = 2;
const LINES_OF_SHORT = 5;

/**
 * The words of Latin letters in texts, sorted: what a misspelt word may be corrected to. A word of
 * a single line counts too. Of words of two letters those of five lines or more, of single letters none.
 */
export function wordsIn(texts: readonly string[]): readonly string[] {
  const linesWith = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(tokenise(normalise(text)).map((token) => token.text))) {
      if (LATIN_WORD.test(word)) linesWith.set(word, (linesWith.get(word) ?? 0) + 1);
    }
  }
  return [...linesWith]
    .filter(([word, lines]) => word.length > SHORT || lines >= LINES_OF_SHORT)
    .map(([word]) => word)
    .sort();
}
