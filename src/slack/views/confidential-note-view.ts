import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** Tells our people the cause that the merchant's channel must not learn. */
export function confidentialNoteView(
  place: MerchantPlace,
  topic: string,
  reason: string,
): DeskMessage {
  const cause = shorten(topic, NAME_LENGTH);
  const why = shorten(reason, NAME_LENGTH);
  const rest = ' got the neutral answer. Do not name the cause in a shared channel.';
  return {
    to: 'desk',
    text: fallbackText(`🔒 ${cause} (${why}). ${shorten(place.merchantName, NAME_LENGTH)}${rest}`),
    blocks: present<KnownBlock>([
      richText(
        paragraph(words('🔒 '), bold(cause), words(` (${why})\n`), placeName(place), words(rest)),
      ),
    ]),
  };
}
