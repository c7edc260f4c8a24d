import type { Language } from '../../knowledge/text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

/** Tells the merchant that people have the case, and its number. To be sent after it is stored. */
export function handedOverView(
  caseNumber: number,
  language: Language,
  phrasing: Phrasing,
): MerchantMessage {
  return sayView(phrasing('handed-over', language, { case: String(caseNumber) }));
}
