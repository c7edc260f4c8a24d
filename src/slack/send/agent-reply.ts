import type { DeliveryBody } from '../../delivery.ts';
import type { SenderParts, Sending } from '../sending.ts';
import { agentReplyView } from '../views/agent-reply-view.ts';
import { markOfPart } from './mark.ts';
import { post } from './post.ts';

/** Sends an agent's own words to the merchant's thread, under the bot's name. */
export async function sendAgentReply(
  { client }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'agent-reply' }>>,
): Promise<string | null> {
  const { channel, root, agent, text } = body;
  let last: string | null = null;
  for (const [index, message] of agentReplyView({ agentName: agent, text }).entries()) {
    last = await post(client, { channel, root }, message, markOfPart(mark, index));
  }
  return last;
}
