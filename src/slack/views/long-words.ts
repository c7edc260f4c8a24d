import type { KnownBlock } from '@slack/types';
import { splitText } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { fallbackText } from './fallback-text.ts';
import { MESSAGE_WORDS } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, quote, richText } from './rich-text.ts';

/**
 * Somebody's words for the internal channel, in full, under a title: one message, or several where
 * they are too many for one.
 */
export function longWords(title: string, text: string): readonly DeskMessage[] {
  const parts = splitText(inertText(text), MESSAGE_WORDS);
  return parts.map((part, index) => {
    const heading = parts.length === 1 ? title : `${title} (${index + 1}/${parts.length})`;
    return {
      to: 'desk',
      text: fallbackText(`${heading}: ${part}`),
      blocks: present<KnownBlock>([richText(paragraph(bold(heading)), quote(part))]),
    };
  });
}
