import type { CaseOutcome } from '../../cases/outcome.ts';
import type { RejectReason } from '../../cases/suggestion-log.ts';
import type { Language } from '../../knowledge/text.ts';
import type { CaseStatus } from '../../store.ts';

/** How the internal channel names things; the desk's people share one language, English. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  open: 'open',
  claimed: 'claimed',
  waiting: 'waiting on the merchant',
  resolved: 'resolved',
};

/** How the internal channel names the merchant's language. */
export const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  en: 'English',
  zh: 'Chinese (Simplified)',
  'zh-Hant': 'Chinese (Traditional)',
};

/** Who said a line of the transcript. */
export const SPEAKER_WORDS = { merchant: 'Merchant', bot: 'Bot', agent: 'Us' } as const;

/** How a case came to its end. */
export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  'solved-by-answer': 'Solved by the answer',
  'fixed-by-us': 'Fixed by us',
  issuer: 'Up to the card’s bank',
  'not-ours': 'Not ours',
  duplicate: 'Duplicate of another case',
  'no-reply': 'The merchant did not reply',
  'handed-back': 'Handed back to the bot',
};

/** Why an answer was turned down. */
export const REJECT_WORDS: Readonly<Record<RejectReason, string>> = {
  'wrong-topic': 'Wrong topic',
  'out-of-date': 'Out of date',
  'badly-worded': 'Badly worded',
  'not-for-this-merchant': 'Not for this merchant',
  other: 'Something else',
};
