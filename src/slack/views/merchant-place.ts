import type { RichTextElement } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { NAME_LENGTH } from './lengths.ts';
import { linked } from './rich-text.ts';

/** Where a merchant's thread is. */
export interface MerchantPlace {
  readonly merchantName: string;
  /** the permalink of the thread; null where Slack gave none */
  readonly channelLink: string | null;
}

/** The merchant's name, as a link to their thread. */
export function placeName({
  merchantName,
  channelLink,
}: MerchantPlace): readonly RichTextElement[] {
  return linked(shorten(merchantName, NAME_LENGTH), channelLink);
}
