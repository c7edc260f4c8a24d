import type { InboxEvent, Store } from '../../store.ts';
import type { HandedBackGesture } from '../receive/gesture.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { findThread } from './thread.ts';

const DONE = 'The desk answers in this thread again.';

/** An agent gave a thread back to the bot: the case of the thread is closed where it has one. */
export async function handleHandedBack(
  parts: HandlerParts,
  event: InboxEvent,
  gesture: HandedBackGesture,
): Promise<void> {
  const { desk, directory, client } = parts;
  const { channel, user } = gesture;
  if ((await directory.roleOf(user)) !== 'agent') {
    return drop(parts, event, `${user} may not hand threads back`);
  }
  const conversation = await conversationOf(parts, gesture);
  const found = await parts.store.cases.current(conversation);
  if (!found) {
    await desk.release(conversation, event);
    await client.chat.postEphemeral({ channel, user, text: DONE });
    return;
  }
  const result = await desk.handBack({ event, case: found.id, who: user });
  const text = result.ok ? DONE : await refusalSentence(result.refusal, directory);
  await client.chat.postEphemeral({ channel, user, text });
}

/** In the desk's channel the message belongs to a case card, elsewhere to a merchant's thread. */
async function conversationOf(
  { store, deskChannel }: HandlerParts,
  { channel, root }: HandedBackGesture,
): Promise<string> {
  const below = channel === deskChannel.id ? await caseBelow(store, root) : undefined;
  return below?.conversation ?? (await findThread(store, channel, root)).id;
}

async function caseBelow({ cases }: Store, root: string) {
  return (await cases.list({})).find(({ deskTs }) => deskTs === root);
}
