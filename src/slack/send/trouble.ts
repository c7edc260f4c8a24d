import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { Trouble } from '../../dialogue/desk-notes.ts';
import { refusedWith } from './refused-with.ts';
import type { SenderParts, Sending } from './sending.ts';

/** A merchant's thread in which nothing could be posted, or not all. */
const TO_MERCHANTS = ['merchant', 'revised', 'agent-card', 'agent-reply'] as const;
type ToMerchant = Extract<DeliveryBody, { kind: (typeof TO_MERCHANTS)[number] }>;

/** What Slack says, and what it comes to for whoever waits for an answer. */
const REFUSALS: readonly (readonly [Trouble, readonly string[]])[] = [
  ['archived', ['is_archived']],
  ['not-a-member', ['not_in_channel']],
  ['no-such-channel', ['channel_not_found']],
  ['thread-gone', ['thread_not_found', 'cannot_reply_to_message']],
  ['refused', ['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks', 'restricted_action']],
];

/** Why trying again would change nothing; null where it may. */
export function lastingTrouble(body: DeliveryBody, error: unknown): Trouble | null {
  if (!isToMerchant(body)) return null;
  return REFUSALS.find(([, codes]) => refusedWith(error, ...codes))?.[0] ?? null;
}

/**
 * Tells the desk, in the case's thread where there is one. A second call says nothing new. A question
 * that was deleted before anybody else had it is not worth a word.
 */
export async function tellTrouble(
  { store, now }: Pick<SenderParts, 'store' | 'now'>,
  { mark, body }: Pick<Sending, 'mark' | 'body'>,
  why: Trouble,
): Promise<void> {
  if (!isToMerchant(body) || (why === 'thread-gone' && body.case === null)) return;
  const { conversation, channel, root, message, user } = body;
  const note: DeliveryBody = {
    kind: 'desk',
    conversation,
    channel,
    root,
    message,
    user,
    case: body.case,
    outbound: { to: 'desk', kind: 'trouble', why },
  };
  const at = now();
  const key = `${mark.key}:${why}`;
  const order = `desk:${conversation}`;
  await store.outbox.add([deliveryRow(key, order, note, { at })]);
}

function isToMerchant(body: DeliveryBody): body is ToMerchant {
  return TO_MERCHANTS.some((kind) => kind === body.kind);
}
