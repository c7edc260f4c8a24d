import type { CodeBook, CodeMeaning } from './code-book.ts';

/**
 * How a code may be spelled in a table when written as `text`: as it is, a single digit with its
 * zero (5, 05), three digits of a terminal without one (051, 51), the letter O for a zero (O5).
 */
function spellings(text: string): readonly string[] {
  const all = [text];
  if (/^\d$/.test(text)) {
    all.push(`0${text}`);
  }
  if (/^0\d\d$/.test(text)) {
    all.push(text.slice(1));
  }
  if (/^o\d$/.test(text)) {
    all.push(`0${text.slice(1)}`);
  }
  return all;
}

/** `text` (folded) as the tables spell it, or null where no table has it. */
export function knownSpelling(book: CodeBook, text: string): string | null {
  return spellings(text).find((spelling) => book.meanings.has(spelling)) ?? null;
}

/**
 * What `code` may mean, in any vocabulary. A single digit is also read with its zero: Adyen's 5
 * and ISO 8583's 05 are written alike by people.
 */
export function meaningsOf(book: CodeBook, code: string): readonly CodeMeaning[] {
  const key = code.toLowerCase();
  const read = /^\d$/.test(key) ? spellings(key) : [knownSpelling(book, key) ?? key];
  return read.flatMap((spelling) => book.meanings.get(spelling) ?? []);
}
