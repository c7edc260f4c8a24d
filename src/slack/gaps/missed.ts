import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { DeliveryBody } from '../../delivery.ts';
import type { NewDelivery } from '../../store.ts';
import { toGesture } from '../receive/to-gesture.ts';
import type { MemberChannel, PastMessage } from './history.ts';

/** Older ones are not answered any more: who asked has found another way. */
export const ANSWERED_WITHIN_MS = 24 * 3_600_000;

/** `message` as the event that would have told of it, so that both ways make the same row. */
export function missedEvent({ id, direct }: MemberChannel, message: PastMessage): object {
  return {
    type: 'event_callback',
    event_id: `history:${id}:${message.ts}`,
    event: {
      ...message,
      type: 'message',
      channel: id,
      ...(direct ? { channel_type: 'im' } : {}),
    },
  };
}

/** What is still worth an answer at `now`, and what is only to be told of; other than people's is left out. */
export function sortByAge(
  channel: MemberChannel,
  messages: readonly PastMessage[],
  botUser: string,
  now: number,
): { readonly fresh: readonly PastMessage[]; readonly stale: readonly PastMessage[] } {
  const spoken = messages.filter((message) => toGesture(missedEvent(channel, message), botUser));
  const isFresh = ({ ts }: PastMessage) => now - Number(ts) * 1000 <= ANSWERED_WITHIN_MS;
  return {
    fresh: spoken.filter(isFresh),
    stale: spoken.filter((message) => !isFresh(message)),
  };
}

/** One line for the desk about what was not answered in `channel`. The same messages make the same row. */
export function unreadNote(
  { id: channel }: MemberChannel,
  stale: readonly PastMessage[],
  at: number,
): NewDelivery | null {
  const [first, last] = [stale[0], stale.at(-1)];
  if (!first || !last) return null;
  const root = first.thread_ts ?? first.ts;
  const conversation = `${channel}:${root}`;
  const user = typeof first.user === 'string' ? first.user : '';
  const body: DeliveryBody = {
    kind: 'desk',
    ...{ conversation, channel, root, message: first.ts, user, case: null },
    outbound: { to: 'desk', kind: 'unread', count: stale.length },
  };
  return deliveryRow(`unread:${channel}:${last.ts}`, `desk:${conversation}`, body, { at });
}
