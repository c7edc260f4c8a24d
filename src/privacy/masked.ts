/** What kind of secret was masked. */
export type Secret =
  | 'card'
  | 'cvv'
  | 'pin'
  | 'one-time-password'
  | 'track-data'
  | 'expiry'
  | 'pay-code'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'iban'
  | 'credential';

/** One masked stretch: `start` and `end` are UTF-16 offsets in the original text, `end` exclusive. */
export interface MaskedSpan {
  readonly kind: Secret;
  readonly start: number;
  readonly end: number;
  /** Only of a card number: the four digits that may be kept. */
  readonly lastFour?: string;
}

/** A text that may be stored, logged and relayed, and where the original held secrets. */
export interface Masked {
  readonly text: string;
  readonly spans: readonly MaskedSpan[];
}

/** A secret found in a folded text: offsets are those of the folded text. */
export type Find = MaskedSpan;

/** Looks for one kind of secret in a folded text; `finds` may come in any order. */
export type Finder = (folded: string) => readonly Find[];
