import { retract } from '../../bot/retract.ts';
import { deliveryRow } from '../../delivery/delivery-row.ts';
import type { InboxEvent } from '../../store.ts';
import type { DeletedGesture, EditedGesture } from '../receive/gesture.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { findThread } from './thread.ts';

/** A merchant changed the words of a message: what was made of it is made anew. */
export async function handleEdited(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, root, user, ts, text, masked, before }: EditedGesture,
): Promise<void> {
  if ((await parts.directory.roleOf(user)) === 'agent') {
    return drop(parts, event, 'agents’ edits change nothing');
  }
  const thread = await findThread(parts.store, channel, root);
  await parts.bot.revise({
    event,
    conversation: thread.id,
    at: event.receivedAt,
    channel,
    root: thread.root,
    message: ts,
    user,
    said: { kind: 'text', text, masked, mentioned: true },
    before,
    draft: false,
    passing: false,
    filesOnly: false,
    topLevel: false,
    absorbs: [],
    threads: [],
  });
}

/** A person deleted a message: its words leave the transcript, the case, and the thread of its card. */
export async function handleDeleted(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, root, ts: message, user, text }: DeletedGesture,
): Promise<void> {
  const { directory, store, now } = parts;
  if ((await directory.roleOf(user)) === 'agent') {
    return drop(parts, event, 'what agents delete changes nothing');
  }
  const { id: conversation } = await findThread(store, channel, root);
  await store.transaction(async (ports) => {
    const at = now();
    const bodies = await retract(ports, { conversation, message, user, text }, at);
    await ports.outbox.add(
      bodies.map((body, index) =>
        deliveryRow(`${event.key}:${index}`, `desk:${conversation}`, body, { at }),
      ),
    );
    await ports.inbox.done(event, at);
  });
}
