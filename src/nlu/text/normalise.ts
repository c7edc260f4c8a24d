/** A merchant's topic is in the first thousand characters; the rest is pasted logs. */
const LONGEST_TEXT = 1000;

const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Cf: zero-width joiners, bidi marks and soft hyphens. They show nothing and split words.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4]/g;
const ADDRESS = /https?:\/\/[^\s<>|]+/g;
const DRAWN_OUT = /([a-z])\1{2,}/g;

/**
 * The canonical form of a text that the classifier reads: NFKC, lower case, one kind of apostrophe,
 * nothing invisible, addresses as the word `url`, drawn-out letters ("sooooo") as two.
 * Cut to a thousand UTF-16 units, so that the work for one text is bounded. Slack's `<...>` is left
 * as it is, and so are Traditional characters: both are decoded by the caller.
 */
export function normalise(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(LONE_SURROGATES, ' ')
    .normalize('NFKC')
    .slice(0, LONGEST_TEXT)
    .replace(LONE_SURROGATES, ' ')
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .toLowerCase()
    .replace(ADDRESS, ' url ')
    .replace(DRAWN_OUT, '$1$1');
}
