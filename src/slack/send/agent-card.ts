import type { DeliveryBody } from '../../delivery.ts';
import { agentCardView } from '../views/agent-card-view.ts';
import { post } from './post.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Sends the answer that an agent chose to the merchant's thread. */
export async function sendAgentCard(
  { client }: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'agent-card' }>>,
): Promise<string> {
  const { channel, root, agent, card } = body;
  return post(client, { channel, root }, agentCardView(agent, card), mark);
}
