import type { FoundWording } from './english-wordings.ts';
import type { NamedScheme } from './scheme-names.ts';

/** What is known about a text while its codes are looked for. */
export interface Reading {
  readonly original: string;
  readonly folded: string;
  readonly schemes: readonly NamedScheme[];
  readonly wordings: readonly FoundWording[];
  /** the vocabulary that the message or the channel settles, if any */
  readonly scheme: string | null;
  readonly expectsCode: boolean;
}

/** A word or number of a text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** a code word is written in one with the code: `err91` */
  readonly glued: boolean;
}
