import { type DeliveryBody, deliverySchema } from '../../delivery.ts';
import { accountData, withoutAccountData } from '../../dialogue/account-data.ts';
import { parseConversation } from '../../dialogue/conversation.ts';
import type { SenderParts } from './sending.ts';

/** A delivery as it may be sent, and whether something of an agent's had to be hidden. */
export interface Cleared {
  readonly body: DeliveryBody;
  readonly hidden: boolean;
}

/**
 * Hides what is about one merchant's account alone where people of several outside organisations read
 * along, or where Slack does not tell who does.
 */
export async function clearForChannel(
  { directory, store }: SenderParts,
  body: DeliveryBody,
): Promise<Cleared> {
  const said = saidIn(body);
  if (said === null || !(await directory.factsOf(said.channel)).mixed) {
    return { body, hidden: false };
  }
  const stored = await store.conversations.load(said.conversation);
  const data = stored ? accountData(parseConversation(stored.state)) : [];
  const shown = withoutAccountData(said.words, data);
  const hidden = JSON.stringify(shown) !== JSON.stringify(said.words);
  return {
    body: hidden ? deliverySchema.parse({ ...body, ...Object(shown) }) : body,
    hidden: hidden && body.kind.startsWith('agent-'),
  };
}

/** The words of a delivery for a merchant's channel; null for every other. */
function saidIn(body: DeliveryBody) {
  switch (body.kind) {
    case 'merchant':
    case 'revised':
      return { ...body, words: { outbound: body.outbound } };
    case 'agent-card':
      return { ...body, words: { card: body.card } };
    case 'agent-reply':
      return { ...body, words: { text: body.text } };
    default:
      return null;
  }
}
