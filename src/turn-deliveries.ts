import type { DeliveryBody } from './delivery.ts';
import type { Turn } from './dialogue/respond.ts';
import type { Heard } from './heard.ts';
import type { NewDelivery, StoredCase } from './store.ts';

/** What a turn has to say, to whom and where; `found` is the conversation's case. */
export function bodiesOf(
  heard: Heard,
  turn: Turn,
  found: StoredCase | null,
): readonly DeliveryBody[] {
  const { channel, root, message, user, conversation } = heard;
  const thread = { conversation, channel, root, message, user, case: found?.id ?? null };
  return [
    ...turn.outbound.map(
      (outbound): DeliveryBody =>
        outbound.to === 'merchant'
          ? { kind: 'merchant', ...thread, outbound }
          : { kind: 'desk', ...thread, outbound },
    ),
    ...(turn.opens && found ? newCase(found.id) : []),
    ...answered(heard, turn),
  ];
}

/** What is to be said as rows of the outbox. The same event makes the same rows. */
export function deliveries(
  { event, conversation }: Heard,
  bodies: readonly DeliveryBody[],
  at: number,
): readonly NewDelivery[] {
  return bodies.map((body, index) => ({
    key: `${event.key}:${index}`,
    order: body.kind === 'merchant' ? conversation : `desk:${conversation}`,
    body: JSON.stringify(body),
    dueAt: at,
    createdAt: at,
  }));
}

/** The card first: what follows stands in its thread. */
function newCase(id: number): readonly DeliveryBody[] {
  return [
    { kind: 'case-card', case: id },
    { kind: 'suggestions', case: id },
  ];
}

/** A question that was answered by its button shows the choice from now on. */
function answered({ said, channel, message }: Heard, turn: Turn): readonly DeliveryBody[] {
  if (said.kind !== 'choice') return [];
  const { question, option } = said;
  const language = turn.conversation.language ?? 'en';
  return [{ kind: 'answered', channel, ts: message, question, option, language }];
}
