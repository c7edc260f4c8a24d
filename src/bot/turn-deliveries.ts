import { deliveryRow } from '../delivery/delivery-row.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { NewDelivery, StoredCase } from '../store.ts';
import type { Heard } from './heard.ts';
import { partsOf } from './message-parts.ts';

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
          : deskBody({ kind: 'desk', ...thread, outbound }, heard),
    ),
    ...(turn.opens && found ? newCase(found.id) : []),
    ...answered(heard, turn),
  ];
}

/** Relayed words remember their messages: where one is edited or deleted, the copy is. */
function deskBody(body: Extract<DeliveryBody, { kind: 'desk' }>, heard: Heard): DeliveryBody {
  const parts = partsOf(heard);
  return body.outbound.kind === 'relay' && parts.length > 0 ? { ...body, parts } : body;
}

/** What is to be said as rows of the outbox. The same event makes the same rows. */
export function deliveries(
  heard: Heard,
  bodies: readonly DeliveryBody[],
  at: number,
): readonly NewDelivery[] {
  return bodies.map((body, index) =>
    deliveryRow(`${heard.event.key}:${index}`, orderOf(body, heard.conversation), body, { at }),
  );
}

/** What is said to one side of a conversation keeps its order; it may be another one's than was heard. */
function orderOf(body: DeliveryBody, heardIn: string): string {
  const conversation = 'conversation' in body ? body.conversation : heardIn;
  const inThread = body.kind === 'merchant' || body.kind === 'revised';
  return inThread ? conversation : `desk:${conversation}`;
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
  // Where a code was told, the question `code` was for its provider.
  const told = question === 'code' ? turn.conversation.codes.at(-1)?.code : undefined;
  const code = told === undefined ? {} : { code: told };
  return [{ kind: 'answered', channel, ts: message, question, option, ...code, language }];
}
