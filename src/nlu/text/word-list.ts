import { normalise } from './normalise.ts';
import { tokenise } from './tokens.ts';

const LATIN_WORD = /^[a-z]{3,}$/;

/**
 * The words of Latin letters that occur in two lines or more, most frequent first: what a misspelt
 * word may be corrected to. Words of one or two letters are left out: they are never corrected to.
 */
export function frequentWords(texts: readonly string[]): readonly string[] {
  const linesWith = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(tokenise(normalise(text)).map((token) => token.text))) {
      if (LATIN_WORD.test(word)) linesWith.set(word, (linesWith.get(word) ?? 0) + 1);
    }
  }
  return [...linesWith]
    .filter(([, lines]) => lines > 1)
    .sort(([one, lines], [other, others]) => others - lines || (one < other ? -1 : 1))
    .map(([word]) => word);
}
