import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** Tells our people of messages that came while the desk did not listen, and that are too old to answer. */
export function unreadNoteView(place: MerchantPlace, count: number): DeskMessage {
  const messages = count === 1 ? 'one message' : `${count} messages`;
  const rest = ` wrote ${messages} more than a day ago, while the desk did not listen. They are not answered: please have a look.`;
  return {
    to: 'desk',
    text: fallbackText(`${shorten(place.merchantName, NAME_LENGTH)}${rest}`),
    blocks: present<KnownBlock>([richText(paragraph(placeName(place), words(rest)))]),
  };
}
