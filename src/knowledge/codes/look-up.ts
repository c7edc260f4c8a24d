import type { CodeBook } from './code-book.ts';
import { decode } from './decode.ts';
import type { Decoded } from './decoded.ts';
import { findCodes } from './find-codes.ts';
import { schemeByName } from './scheme-names.ts';
import { knownSpelling } from './spelling.ts';

/**
 * The meaning of a code or wording given on its own: "51", "do_not_honor", "insuff funds", 余额不足.
 * `scheme` names the vocabulary in any spelling; null or an unknown one leaves it open.
 */
export function lookUp(
  book: CodeBook,
  query: string,
  options: { readonly scheme?: string | null } = {},
): Decoded {
  const provider = options.scheme ?? null;
  const scheme = provider === null ? null : schemeByName(book.names, provider);
  const typed = query.trim();
  const known = knownSpelling(book, typed.toLowerCase());
  if (known !== null) {
    return decode(book, { kind: 'code', code: known, scheme: null }, { provider: scheme });
  }
  const [mention] = findCodes(book, typed, { provider: scheme, expectsCode: true });
  const read = mention ?? ({ kind: 'code', code: typed, scheme: null } as const);
  return decode(book, read, { provider: scheme });
}
