import type { InboxEvent } from '../store.ts';
import type { ChannelChangedGesture } from './gesture.ts';
import type { HandlerParts } from './handler-parts.ts';

/** Asks Slack anew about a channel that has changed, and takes its settings to its new id. */
export async function handleChannelChanged(
  { directory, deskChannel, store, now }: HandlerParts,
  event: InboxEvent,
  { channel, movedTo }: ChannelChangedGesture,
): Promise<void> {
  directory.forget(channel);
  if (channel === deskChannel.id) deskChannel.forget();
  await store.transaction(async ({ channels, inbox }) => {
    if (movedTo !== null) await channels.move(channel, movedTo);
    await inbox.done(event, now());
  });
}
