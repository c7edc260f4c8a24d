import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** Tells our people that card or personal data stands in a merchant's channel. */
export function secretsFlagView(place: MerchantPlace, masked: number): DeskMessage {
  const spans = masked === 1 ? 'one piece' : `${masked} pieces`;
  const rest = ` posted ${spans} of card or personal data. It is hidden here, but not in their channel: see that they delete the message.`;
  return {
    to: 'desk',
    text: fallbackText(`⚠️ ${shorten(place.merchantName, NAME_LENGTH)}${rest}`),
    blocks: present<KnownBlock>([richText(paragraph(words('⚠️ '), placeName(place), words(rest)))]),
  };
}
