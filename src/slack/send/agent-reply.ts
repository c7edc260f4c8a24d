import type { DeliveryBody } from '../../delivery.ts';
import { agentReplyView } from '../views/agent-reply-view.ts';
import { markOfPart } from './mark.ts';
import { type Marked, postParts } from './post-parts.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Sends an agent's own words to the merchant's thread, under the bot's name. */
export async function sendAgentReply(
  { client }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'agent-reply' }>>,
): Promise<string | null> {
  const { channel, root, agent, text } = body;
  const messages = agentReplyView({ agentName: agent, text });
  const marked = messages.map((message, index): Marked => [message, markOfPart(mark, index)]);
  return (await postParts(client, { channel, root }, marked)).at(-1) ?? null;
}
