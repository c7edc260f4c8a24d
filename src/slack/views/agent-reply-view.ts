import type { KnownBlock } from '@slack/types';
import { shorten, splitText } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { fallbackText } from './fallback-text.ts';
import { MESSAGE_WORDS, NAME_LENGTH } from './lengths.ts';
import type { MerchantMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** What an agent sends to the merchant. */
export interface AgentReply {
  readonly agentName: string;
  readonly text: string;
}

/**
 * An agent's words under the bot's name, with the agent's name as text: a changed user name or
 * picture would be impersonation. One message, or several where the words are too many for one.
 */
export function agentReplyView({ agentName, text }: AgentReply): readonly MerchantMessage[] {
  const name = shorten(inertText(agentName), NAME_LENGTH);
  return splitText(inertText(text), MESSAGE_WORDS).map((part) => ({
    to: 'merchant',
    text: fallbackText(`${name}: ${part}`),
    blocks: present<KnownBlock>([richText(paragraph(bold(`${name}: `), words(part)))]),
  }));
}
