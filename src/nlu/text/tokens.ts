/** A run of Han characters, or one word of any other script. */
export interface Token {
  readonly kind: 'han' | 'word';
  readonly text: string;
}

/** More than this is a pasted log, not a question. */
const MOST_TOKENS = 200;

/**
 * Han runs; or letters and digits of other scripts, with inner apostrophes ("can't") and
 * underscores (`insufficient_funds`, a decline code, is one word).
 */
const TOKEN =
  /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['_](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** The tokens of a normalised text, in order, at most 200. No stop words are removed: "not" and "why" carry intent. */
export function tokenise(normalised: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of normalised.matchAll(TOKEN)) {
    if (tokens.length === MOST_TOKENS) break;
    tokens.push({ kind: match[1] === undefined ? 'word' : 'han', text: match[0] });
  }
  return tokens;
}
