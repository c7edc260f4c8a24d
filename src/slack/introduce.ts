import type { InboxEvent } from '../store.ts';
import type { InvitedGesture } from './gesture.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Says once, in both languages, what the desk is and how to use it. */
export async function introduce(
  { client, store, now, deskChannel, introduction }: HandlerParts,
  event: InboxEvent,
  { channel }: InvitedGesture,
): Promise<void> {
  if (channel !== deskChannel.id) {
    await client.chat.postMessage({ channel, text: introduction() });
  }
  await store.inbox.done(event, now());
}
