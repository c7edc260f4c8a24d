import type { Language } from '../../knowledge/text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

/** What a merchant is told of the way of their case. */
export type HandOverNews = 'not-delivered' | 'delivered-now';

const PHRASES = {
  'not-delivered': 'hand-over-not-delivered',
  'delivered-now': 'delivered-now',
} as const;

/** Tells the merchant that nobody can be reached yet, or that somebody has been. */
export function handOverNewsView(
  news: HandOverNews,
  caseNumber: number,
  language: Language,
  phrasing: Phrasing,
): MerchantMessage {
  return sayView(phrasing(PHRASES[news], language, { case: String(caseNumber) }));
}
