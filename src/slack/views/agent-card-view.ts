import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import type { AnswerCard } from '../../dialogue/answer-card.ts';
import { plainCard } from '../../dialogue/plain-text.ts';
import { answerBlocks } from './answer-blocks.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { MerchantMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, richText } from './rich-text.ts';

/** An answer that a person chose to send, under the bot's name with the agent's name as text. */
export function agentCardView(agentName: string, card: AnswerCard): MerchantMessage {
  const name = shorten(inertText(agentName), NAME_LENGTH);
  return {
    to: 'merchant',
    text: fallbackText(`${name}: ${plainCard(card)}`),
    blocks: [
      ...present<KnownBlock>([richText(paragraph(bold(`${name}:`)))]),
      ...answerBlocks(card, ''),
    ],
  };
}
