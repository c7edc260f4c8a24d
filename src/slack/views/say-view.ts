import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { fallbackText } from './fallback-text.ts';
import type { MerchantMessage } from './message.ts';
import { present } from './present.ts';
import { paragraph, richText, words } from './rich-text.ts';

/** Far above what a sentence of ours may hold (400). */
const TEXT_LENGTH = 3000;

/** One or two sentences of the desk's own. */
export function sayView(text: string): MerchantMessage {
  return {
    to: 'merchant',
    text: fallbackText(text),
    blocks: present<KnownBlock>([richText(paragraph(words(shorten(text, TEXT_LENGTH))))]),
  };
}
