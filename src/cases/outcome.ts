/** What an agent may say of a case that is closed. */
export const RESOLVE_OUTCOMES = [
  'solved-by-answer',
  'fixed-by-us',
  'issuer',
  'not-ours',
  'duplicate',
] as const;
export type ResolveOutcome = (typeof RESOLVE_OUTCOMES)[number];

/**
 * How a case came to its end: as an agent said, after the merchant's silence, or given back to the
 * bot, which is no end of the merchant's trouble.
 */
export const CASE_OUTCOMES = [...RESOLVE_OUTCOMES, 'no-reply', 'handed-back'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** The end of a case. */
export interface Closing {
  readonly outcome: CaseOutcome;
  /** id of the cause that it turned out to be; null where nobody said */
  readonly cause: string | null;
  /** for our own people only; empty for none */
  readonly note: string;
  /** epoch ms */
  readonly at: number;
  /** who closed it; null where nobody did, after a silence */
  readonly by: string | null;
}
