import { type DeliveryBody, deliverySchema } from '../delivery.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { Delivery, Store } from '../store.ts';
import { sendAddedNote } from './send/added-note.ts';
import { sendAgentCard } from './send/agent-card.ts';
import { sendAgentReply } from './send/agent-reply.ts';
import { sendAnswered } from './send/answered.ts';
import { sendCaseCard } from './send/case-card.ts';
import { sendRevised } from './send/revised.ts';
import { sendSuggestions } from './send/suggestions.ts';
import { sendToDesk } from './send/to-desk.ts';
import { sendToMerchant } from './send/to-merchant.ts';
import type { SenderParts } from './sending.ts';

/**
 * Does what one outbox row says, and gives the ts of the message it made, or null where there was
 * nothing to make. Throws what Slack says: the row is then tried again.
 */
export async function send(parts: SenderParts, delivery: Delivery): Promise<string | null> {
  const body = deliverySchema.parse(JSON.parse(delivery.body));
  const { key, createdAt, attempts } = delivery;
  const mark = { key, createdAt, attempts };
  switch (body.kind) {
    case 'merchant':
      return parts.lock(body.conversation, async () =>
        (await speaksNow(parts.store, body)) ? sendToMerchant(parts, { mark, body }) : null,
      );
    case 'desk':
      return sendToDesk(parts, { mark, body });
    case 'case-card':
      return sendCaseCard(parts, { mark, body });
    case 'suggestions':
      return sendSuggestions(parts, { mark, body });
    case 'agent-card':
      return sendAgentCard(parts, { mark, body });
    case 'agent-reply':
      return sendAgentReply(parts, { mark, body });
    case 'revised':
      return parts.lock(body.conversation, async () =>
        (await speaksNow(parts.store, body)) ? sendRevised(parts, { mark, body }) : null,
      );
    case 'added-note':
      return sendAddedNote(parts, { mark, body });
    case 'answered':
      return sendAnswered(parts, { mark, body });
  }
}

/** A person may have taken over since the answer was decided: then the bot keeps silent. */
async function speaksNow(
  store: Store,
  { conversation, outbound }: Extract<DeliveryBody, { kind: 'merchant' | 'revised' }>,
): Promise<boolean> {
  if (outbound.kind === 'handed-over' || outbound.kind === 'secrets-note') return true;
  const stored = await store.conversations.load(conversation);
  return !stored || parseConversation(stored.state).owner === 'bot';
}
