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
