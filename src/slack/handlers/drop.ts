import type { InboxEvent } from '../../store.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Completes an event that is not for the desk, and says why in the log. */
export async function drop(
  { onDropped, store, now }: Pick<HandlerParts, 'onDropped' | 'store' | 'now'>,
  event: InboxEvent,
  why: string,
): Promise<void> {
  onDropped(event, why);
  await store.inbox.done(event, now());
}
