/** Ends of sentences, with the closing quote and the space that belong to them. */
const SENTENCE_END = /[.!?…]["'”’)]*\s+|[。！？；…]["”’）」』]*|\n+/gu;
const WORD_END = /\s+|[,，、：:;]/gu;

/** What stands where a text was shortened. */
export const ELLIPSIS = '…';

/**
 * `text` in parts of at most `limit` UTF-16 units each, which joined give `text` again. A part ends
 * after a sentence where one ends in its second half, else after a word, else after a character;
 * never inside a surrogate pair. No parts for the empty text. Throws where `limit` is less than 2.
 */
export function splitText(text: string, limit: number): readonly string[] {
  if (limit < 2) throw new RangeError(`Parts of ${limit} units cannot hold a character; take 2.`);
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const size = partSize(text.slice(start, start + limit + 1), limit);
    parts.push(text.slice(start, start + size));
    start += size;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

/**
 * `text` with at most `limit` UTF-16 units: its first part and an ellipsis where it is longer. For
 * places that have the full text elsewhere. Throws where `limit` is less than 3.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const [first = ''] = splitText(text, limit - ELLIPSIS.length);
  return `${first.trimEnd()}${ELLIPSIS}`;
}

/** How much of `window`, which is one unit longer than `limit`, makes a good part. */
function partSize(window: string, limit: number): number {
  const room = window.slice(0, limit);
  return (
    lastEnd(room, SENTENCE_END, limit / 2) ??
    lastEnd(room, WORD_END, limit / 2) ??
    (splitsPair(window, limit) ? limit - 1 : limit)
  );
}

/** Where the last match of `pattern` ends, if that is beyond `least`. */
function lastEnd(text: string, pattern: RegExp, least: number): number | null {
  const last = [...text.matchAll(pattern)].at(-1);
  if (!last) return null;
  const end = last.index + last[0].length;
  return end > least ? end : null;
}

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
