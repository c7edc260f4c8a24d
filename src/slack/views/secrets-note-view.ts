import type { Language } from '../../knowledge/text.ts';
import type { MerchantMessage } from './message.ts';
import type { Phrasing } from './phrasing.ts';
import { sayView } from './say-view.ts';

/** Asks the poster to delete a message with card or personal data. */
export function secretsNoteView(language: Language, phrasing: Phrasing): MerchantMessage {
  return sayView(phrasing('secrets-note', language));
}
