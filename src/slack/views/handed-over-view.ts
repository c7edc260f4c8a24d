import type { Language } from '../../knowledge/text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

/**
 * Tells the merchant that people have the case, and its number; in a storm, that it collects what
 * else is asked. To be sent after it is stored.
 */
export function handedOverView(
  caseNumber: number,
  language: Language,
  phrasing: Phrasing,
  storm = false,
): MerchantMessage {
  const name = storm ? 'storm' : 'handed-over';
  return sayView(phrasing(name, language, { case: String(caseNumber) }));
}
