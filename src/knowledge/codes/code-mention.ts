/**
 * Where words come from: `screen` if they stand as what a screen, slip or dashboard said, `words`
 * if they may be the merchant's own description, which proves less.
 */
export type Basis = 'screen' | 'words';

interface Span {
  /** offsets in the text as given */
  readonly start: number;
  readonly end: number;
}

/** A code in a text, spelled as in its table; in capitals as written where no table has it. */
export interface CodeInText extends Span {
  readonly kind: 'code';
  readonly code: string;
  /** the vocabulary that the text names for it */
  readonly scheme: string | null;
}

/** A screen's wording in a text. */
export interface WordingInText extends Span {
  readonly kind: 'wording';
  readonly causeKey: string;
  /** `words`: perhaps only the merchant's description; a hint, no proof */
  readonly basis: Basis;
}

export type CodeMention = CodeInText | WordingInText;
