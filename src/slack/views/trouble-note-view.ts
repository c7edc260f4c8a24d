import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { Trouble } from '../../dialogue/desk-notes.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** What happened in the merchant's channel, and what one of our people can do. */
const SENTENCES: Readonly<Record<Trouble, string>> = {
  archived:
    ' got no answer: the channel is archived. Unarchive it, or reach the merchant in another way.',
  'not-a-member':
    ' got no answer: the bot is not in the channel any more. Invite it again with /invite, or answer there yourself.',
  'no-such-channel':
    ' got no answer: Slack knows no such channel any more, or the bot cannot see it. Invite the bot again, or reach the merchant in another way.',
  'thread-gone':
    ' got no answer: the message that was to be answered is deleted. Ask the merchant whether they still need help.',
  refused: ' got no answer: Slack refused the message. Answer in the thread yourself.',
  'details-hidden':
    ' is read by several organisations, so account details in the reply were hidden there. Send them to the merchant in private.',
};

/** Tells our people that a merchant was not told what they were to be told. */
export function troubleNoteView(place: MerchantPlace, why: Trouble): DeskMessage {
  const rest = SENTENCES[why];
  return {
    to: 'desk',
    text: fallbackText(`⚠️ ${shorten(place.merchantName, NAME_LENGTH)}${rest}`),
    blocks: present<KnownBlock>([richText(paragraph(words('⚠️ '), placeName(place), words(rest)))]),
  };
}
