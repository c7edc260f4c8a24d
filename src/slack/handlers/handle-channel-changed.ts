import type { InboxEvent } from '../../store.ts';
import type { ChannelChangedGesture } from '../receive/gesture.ts';
import type { HandlerParts } from './handler-parts.ts';
import { planIntroduction } from './introduce.ts';
import { recheckCases } from './recheck-cases.ts';

/** Asks Slack anew about a channel that has changed, and takes its settings to its new id. */
export async function handleChannelChanged(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, movedTo, shared }: ChannelChangedGesture,
): Promise<void> {
  const { directory, deskChannel, escalation, store, now } = parts;
  const ours = escalation.isFallback(channel);
  directory.forget(channel);
  await recheckCases(parts, channel, event.key);
  await store.transaction(async (ports) => {
    if (movedTo !== null) await ports.channels.move(channel, movedTo);
    if (shared && !ours) await planIntroduction(ports, channel, deskChannel.id, now());
    await ports.inbox.done(event, now());
  });
}
