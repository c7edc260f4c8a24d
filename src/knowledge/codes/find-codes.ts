import type { CodeBook } from './code-book.ts';
import type { CodeInText, CodeMention, WordingInText } from './code-mention.ts';
import { findCodeTokens } from './find-code-tokens.ts';
import { findWordings, withBasis } from './find-wordings.ts';
import { fold } from './fold.ts';
import type { Reading } from './reading.ts';
import { type NamedScheme, namedSchemes, schemeByName } from './scheme-names.ts';

type Stretch = Pick<CodeMention, 'start' | 'end'>;

export interface FindOptions {
  /** the channel's provider, where the text names none */
  readonly provider?: string | null;
  /** the question `code` is pending: a bare number is its answer */
  readonly expectsCode?: boolean;
}

/**
 * The response codes and screen wordings in `text`, in the order written, each once.
 * A number counts only with a sign that it is meant as a code: a code word ("code 05", 应答码55),
 * the context of a decline ("declined 51", "screen says Z3", 刷卡51), its vocabulary beside it
 * ("Adyen 12"), being the whole message, or a pending question for it. Amounts, times, dates,
 * tables, orders, counts, versions and the like do not. A number with an explicit code word is
 * given even where no table has it.
 */
export function findCodes(
  book: CodeBook,
  text: string,
  options: FindOptions = {},
): readonly CodeMention[] {
  const folded = fold(text);
  const schemes = namedSchemes(book.names, folded);
  const named = schemeOfText(book, schemes);
  const provider = options.provider ? schemeByName(book.names, options.provider) : null;
  const reading: Reading = {
    original: text,
    folded,
    schemes,
    wordings: findWordings(book, folded),
    scheme: named ?? provider,
    expectsCode: options.expectsCode ?? false,
  };
  const codes = findCodeTokens(book, reading).map(
    ({ code, beside, start, end }): CodeInText => ({
      kind: 'code',
      code,
      scheme: beside ?? named,
      start,
      end,
    }),
  );
  const wordings = withBasis(reading)
    .filter((wording) => codes.every((code) => !overlap(wording, code)))
    .map(
      ({ cause, basis, start, end }): WordingInText => ({
        kind: 'wording',
        causeKey: cause,
        basis,
        start,
        end,
      }),
    );
  return eachOnce([...codes, ...wordings].sort((a, b) => a.start - b.start));
}

/**
 * The one vocabulary that holds for the whole text: a provider or terminal network named in it,
 * else a card brand. Check letters and advice codes only count right beside their name.
 */
function schemeOfText(book: CodeBook, schemes: readonly NamedScheme[]): string | null {
  const heads = schemes.flatMap(({ scheme }) => book.vocabularies.get(scheme) ?? []);
  const whole = heads.filter(({ kind }) => kind === 'host' || kind === 'gateway');
  const provider = whole.find(({ kind, parent }) => kind === 'gateway' || parent === null);
  return (provider ?? whole[0])?.scheme ?? null;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function eachOnce(mentions: readonly CodeMention[]): readonly CodeMention[] {
  const names = mentions.map(nameOf);
  return mentions.filter((mention, index) => names.indexOf(nameOf(mention)) === index);
}

function nameOf(mention: CodeMention): string {
  return mention.kind === 'code'
    ? `code ${mention.scheme} ${mention.code}`
    : `wording ${mention.causeKey}`;
}
