import type { Audience, Party, RetryVerdict } from '../article.ts';
import type { CodeMeaning } from './code-book.ts';

/** What a merchant may be told about running it again and whose turn it is. */
export interface Shown {
  readonly retry: RetryVerdict;
  readonly who: Party;
}

/** A code or wording with one meaning in what to do. */
export interface OneMeaning {
  readonly kind: 'one';
  /** null for a wording */
  readonly code: string | null;
  /** the vocabulary it was read in; null where none is known and all agree */
  readonly scheme: string | null;
  readonly topic: string;
  /** the first is the one to explain; all have the same topic */
  readonly causeKeys: readonly string[];
  readonly entries: readonly CodeMeaning[];
  /** sources disagree on it: say "likely" */
  readonly contested: boolean;
  readonly approval: boolean;
  readonly audience: Audience;
  /** the true verdict, for the desk */
  readonly retry: RetryVerdict;
  readonly who: Party;
  /** what the merchant's card says: for a confidential reason that of a generic decline */
  readonly shown: Shown;
}

/** One of several topics that a code may stand for. */
export interface Candidate {
  readonly topic: string;
  readonly causeKeys: readonly string[];
  readonly schemes: readonly string[];
  readonly audience: Audience;
}

export type Decoded =
  | OneMeaning
  | { readonly kind: 'disagree'; readonly code: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown'; readonly code: string };
