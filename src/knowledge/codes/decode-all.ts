import type { CodeBook } from './code-book.ts';
import type { CodeMention } from './code-mention.ts';
import { decode, oneMeaning } from './decode.ts';
import type { Decoded, OneMeaning } from './decoded.ts';
import { meaningsOf } from './spelling.ts';

/**
 * What the codes and wordings of one message mean together, or null where it says none.
 * A code goes before a wording; a later code before an earlier one, since it is the state now; an
 * earlier wording before a later one, which often only adds to it.
 * Where a code's vocabularies disagree, words beside it decide ("41 lost card"). Words that may be
 * the merchant's own description decide between meanings but are no code by themselves.
 */
export function decodeAll(
  book: CodeBook,
  mentions: readonly CodeMention[],
  options: { readonly provider?: string | null } = {},
): Decoded | null {
  const codes = mentions.filter(({ kind }) => kind === 'code');
  const wordings = mentions.filter((mention) => mention.kind === 'wording');
  const told = codes.at(-1) ?? wordings.find(({ basis }) => basis === 'screen');
  if (told === undefined) {
    return null;
  }
  const decoded = decode(book, told, options);
  if (decoded.kind !== 'disagree') {
    return decoded;
  }
  const others = mentions.filter((mention) => mention !== told);
  return (
    decided(
      book,
      decoded,
      others.map((mention) => decode(book, mention, options)),
    ) ?? decoded
  );
}

/** The candidate that one of `others` speaks for. */
function decided(
  book: CodeBook,
  { code, candidates }: Extract<Decoded, { kind: 'disagree' }>,
  others: readonly Decoded[],
): OneMeaning | null {
  const topics = others.flatMap((other) => (other.kind === 'one' ? [other.topic] : []));
  const chosen = candidates.find(({ topic }) => topics.includes(topic));
  if (chosen === undefined) {
    return null;
  }
  const entries = meaningsOf(book, code).filter(
    ({ cause, scheme }) => chosen.causeKeys.includes(cause) && chosen.schemes.includes(scheme),
  );
  const [scheme = null, second] = chosen.schemes;
  return oneMeaning(book, code, second === undefined ? scheme : null, chosen.causeKeys, entries);
}
