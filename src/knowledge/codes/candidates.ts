import type { CodeBook, CodeMeaning, VocabularyHead } from './code-book.ts';
import { schemeByName } from './scheme-names.ts';
import { meaningsOf } from './spelling.ts';

/** The entries that a code may stand for. */
export interface Candidates {
  readonly entries: readonly CodeMeaning[];
  /** the one vocabulary that was read, or null */
  readonly read: string | null;
}

/**
 * The entries that `code` may stand for, most usual vocabulary first.
 *
 * With a provider known, its table; where that has no such code, the host tables, since providers
 * pass the bank's code on. A card brand named in the text is not a provider: it picks the host
 * table (its own, else the one it extends), and another provider's number may still be meant.
 *
 * With nothing known, a bare code may come from a host (ISO 8583, UnionPay, a card scheme: what
 * terminals print) or from a gateway's dashboard (Adyen 41, Braintree 2004). Address and security
 * code letters, chip bits and advice codes are left out: they stand beside a response code and are
 * only meant where they are named.
 */
export function candidatesFor(
  book: CodeBook,
  code: string,
  named: string | null,
  provider: string | null,
): Candidates {
  const all = meaningsOf(book, code);
  const brand = headOf(book, named);
  if (brand !== null && !isBrand(brand)) {
    return inTable(all, brand);
  }
  if (provider !== null) {
    return ofProvider(book, all, provider, brand);
  }
  if (brand !== null) {
    const host = own(all, brand);
    return settled([...host, ...all.filter(({ kind }) => kind === 'gateway')]);
  }
  const unnamed = all.filter(({ kind }) => kind === 'host' || kind === 'gateway');
  return settled(unnamed.length > 0 ? unnamed : all);
}

function ofProvider(
  book: CodeBook,
  all: readonly CodeMeaning[],
  provider: string,
  brand: VocabularyHead | null,
): Candidates {
  const head = headOf(book, schemeByName(book.names, provider));
  if (head !== null && all.some(({ scheme }) => scheme === head.scheme)) {
    return inTable(all, head);
  }
  const ofBrand = brand === null ? [] : own(all, brand);
  return ofBrand.length > 0 ? settled(ofBrand) : inTable(all, head);
}

/** The entries of one table, else of the host tables, else whatever there is. */
function inTable(all: readonly CodeMeaning[], head: VocabularyHead | null): Candidates {
  const ours = head === null ? [] : own(all, head);
  if (ours.length > 0) {
    return settled(ours);
  }
  const hosts = all.filter(({ kind }) => kind === 'host');
  const unchecked = all.filter(({ kind }) => kind !== 'advice');
  return settled(hosts.length > 0 ? hosts : unchecked);
}

/** The entries of `head`'s own table, else of the one it extends. */
function own(all: readonly CodeMeaning[], head: VocabularyHead): readonly CodeMeaning[] {
  const ours = all.filter(({ scheme }) => scheme === head.scheme);
  return ours.length > 0 ? ours : all.filter(({ scheme }) => scheme === head.parent);
}

function settled(entries: readonly CodeMeaning[]): Candidates {
  const schemes = new Set(entries.map(({ scheme }) => scheme));
  const [first] = entries;
  return { entries, read: schemes.size === 1 && first !== undefined ? first.scheme : null };
}

function headOf(book: CodeBook, scheme: string | null): VocabularyHead | null {
  return scheme === null ? null : (book.vocabularies.get(scheme) ?? null);
}

/** Visa, Mastercard, Amex, Discover: they extend ISO 8583 and reach the merchant through a provider. */
function isBrand(head: VocabularyHead): boolean {
  return head.parent !== null;
}
