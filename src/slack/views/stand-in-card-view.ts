import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { fallbackText } from './fallback-text.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, linked, paragraph, richText, words } from './rich-text.ts';

const REASON_LENGTH = 200;

/** A case's card for whoever stands in for the desk's channel: says first why it is here. */
export function standInCardView(card: DeskMessage, reason: string): DeskMessage {
  const title = '🔴 Not delivered to the desk’s channel';
  const why = shorten(inertText(reason), REASON_LENGTH);
  return {
    to: 'desk',
    text: fallbackText(`${title}: ${why} ${card.text}`),
    blocks: present<KnownBlock>([
      richText(
        paragraph(bold(title)),
        paragraph(words(`${why} Work on it here; it moves as soon as the channel can be used.`)),
      ),
      ...card.blocks,
    ]),
  };
}

/** What is left of such a card once the case is in its channel. */
export function movedCardView(caseNumber: number, link: string | null): DeskMessage {
  const text = `Case ${caseNumber} is in the desk’s channel now.`;
  return {
    to: 'desk',
    text: fallbackText(text),
    blocks: present<KnownBlock>([
      richText(paragraph(words(`${text} `), linked(link === null ? '' : 'See it there', link))),
    ]),
  };
}
