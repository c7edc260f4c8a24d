import { type DeliveryBody, deliverySchema } from '../../delivery.ts';
import { parseConversation } from '../../dialogue/conversation.ts';
import type { MerchantOutbound } from '../../dialogue/outbound.ts';
import type { Delivery, Store } from '../../store.ts';
import { runTimer } from '../../timers/run-timer.ts';
import { sendAddedNote } from './added-note.ts';
import { sendAgentCard } from './agent-card.ts';
import { sendAgentReply } from './agent-reply.ts';
import { asAnnounced } from './announce.ts';
import { sendAnswered } from './answered.ts';
import { sendCaseLine } from './case-line.ts';
import { sendClosingAnswered } from './closing-answered.ts';
import { sendCorrected } from './corrected.ts';
import { sendDeliverAgain } from './deliver-again.ts';
import { deliverCase } from './deliver-case.ts';
import { isNowhere } from './desk-place.ts';
import { sendEyes, sendEyesOff } from './eyes.ts';
import { clearForChannel } from './in-mixed-channel.ts';
import { sendIncident } from './incident.ts';
import { sendIntroduction } from './introduction.ts';
import { sendMovedCard } from './moved-card.ts';
import { orElsewhere } from './or-elsewhere.ts';
import { sendRelayRevised } from './relay-revised.ts';
import { sendRevised } from './revised.ts';
import type { SenderParts } from './sending.ts';
import { sendSuggestions } from './suggestions.ts';
import { sendToDesk } from './to-desk.ts';
import { sendToMerchant } from './to-merchant.ts';
import { tellTrouble } from './trouble.ts';
import { sendWhisper } from './whisper.ts';
import { sendWordsRemoved } from './words-removed.ts';

/**
 * Does what one outbox row says, and gives the ts of the message it made, or null where there was
 * nothing to make. Throws what Slack says: the row is then tried again.
 */
export async function send(parts: SenderParts, delivery: Delivery): Promise<string | null> {
  const written = deliverySchema.parse(JSON.parse(delivery.body));
  const { key, createdAt, attempts } = delivery;
  const mark = { key, createdAt, attempts };
  const { body, hidden } = await clearForChannel(parts, written);
  if (hidden) await tellTrouble(parts, { mark, body }, 'details-hidden');
  switch (body.kind) {
    case 'merchant':
      return parts.lock(body.conversation, async () =>
        (await speaksNow(parts.store, body))
          ? sendToMerchant(parts, await asAnnounced(parts, { mark, body }))
          : null,
      );
    case 'desk':
      if (body.case !== null && (await isNowhere(parts.store, body.case))) return null;
      return orElsewhere(parts, mark, body.case, () => sendToDesk(parts, { mark, body }));
    case 'case-card':
      return deliverCase(parts, { mark, body });
    case 'deliver-again':
      return sendDeliverAgain(parts, { mark, body });
    case 'incident':
      return sendIncident(parts, { mark, body });
    case 'moved-card':
      return sendMovedCard(parts, { mark, body });
    case 'suggestions':
      if (await isNowhere(parts.store, body.case)) return null;
      return orElsewhere(parts, mark, body.case, () => sendSuggestions(parts, { mark, body }));
    case 'agent-card':
      return sendAgentCard(parts, { mark, body });
    case 'agent-reply':
      return sendAgentReply(parts, { mark, body });
    case 'revised':
      return parts.lock(body.conversation, async () =>
        (await speaksNow(parts.store, body)) ? sendRevised(parts, { mark, body }) : null,
      );
    case 'closing-answered':
      return sendClosingAnswered(parts, { mark, body });
    case 'corrected':
      return sendCorrected(parts, { mark, body });
    case 'added-note':
      return sendAddedNote(parts, { mark, body });
    case 'answered':
      return sendAnswered(parts, { mark, body });
    case 'eyes':
      return sendEyes(parts, { mark, body });
    case 'eyes-off':
      return sendEyesOff(parts, { mark, body });
    case 'whisper':
      return sendWhisper(parts, { mark, body });
    case 'introduction':
      return sendIntroduction(parts, { mark, body });
    case 'case-line':
      if (await isNowhere(parts.store, body.case)) return null;
      return sendCaseLine(parts, { mark, body });
    case 'timer':
      await runTimer(parts, body, parts.now());
      return null;
    case 'relay-revised':
      return sendRelayRevised(parts, { mark, body });
    case 'words-removed':
      return sendWordsRemoved(parts, { mark, body });
  }
}

/** What is said of the hand-over itself, and of the merchant's own message. */
const WHOEVER_OWNS: readonly MerchantOutbound['kind'][] = [
  'handed-over',
  'hand-over-news',
  'incident-over',
  'reopened',
  'closed-by-silence',
  'secrets-note',
];

/** A person may have taken over since the answer was decided: then the bot keeps silent. */
async function speaksNow(
  store: Store,
  { conversation, case: id, outbound }: Extract<DeliveryBody, { kind: 'merchant' | 'revised' }>,
): Promise<boolean> {
  if (WHOEVER_OWNS.includes(outbound.kind)) return true;
  // The merchant may have written since: then nobody closes anything.
  if (outbound.kind === 'close-notice') return isWaiting(store, id);
  const stored = await store.conversations.load(conversation);
  return !stored || parseConversation(stored.state).owner === 'bot';
}

async function isWaiting({ cases }: Store, id: number | null): Promise<boolean> {
  return id !== null && (await cases.byId(id))?.status === 'waiting';
}
