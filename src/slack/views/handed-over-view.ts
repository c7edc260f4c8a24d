import type { MerchantOutbound } from '../../dialogue/outbound.ts';
import type { MerchantMessage } from './message.ts';
import { personSentence } from './person-sentence.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

/**
 * Tells the merchant that people have the case, its number, and when a person will be there where
 * that is known; in a storm, that it collects what else is asked. To be sent after it is stored.
 */
export function handedOverView(
  caseNumber: number,
  { language, storm, person }: Extract<MerchantOutbound, { kind: 'handed-over' }>,
  phrasing: Phrasing,
): MerchantMessage {
  const name = storm ? 'storm' : 'handed-over';
  const told = phrasing(name, language, { case: String(caseNumber) });
  if (!person) return sayView(told);
  const gap = language === 'en' ? ' ' : '';
  return sayView(`${told}${gap}${personSentence(person, language, phrasing)}`);
}
