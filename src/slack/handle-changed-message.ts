import { caseFactsSchema } from '../dialogue/case-facts.ts';
import type { InboxEvent, Ports } from '../store.ts';
import { drop } from './drop.ts';
import type { DeletedGesture, EditedGesture } from './gesture.ts';
import type { HandlerParts } from './handler-parts.ts';
import { findThread } from './thread.ts';

/** A merchant changed the words of a message: what was made of it is made anew. */
export async function handleEdited(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, root, user, ts, text, masked }: EditedGesture,
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
    draft: false,
    passing: false,
    filesOnly: false,
    topLevel: false,
    absorbs: [],
    threads: [],
  });
}

const GONE = '(deleted)';

/** A person deleted a message: its words leave the transcript and the case's card. */
export async function handleDeleted(
  { store, now }: HandlerParts,
  event: InboxEvent,
  { channel, root, text }: DeletedGesture,
): Promise<void> {
  const { id } = await findThread(store, channel, root);
  await store.transaction(async (ports) => {
    if (text !== '') {
      await ports.conversations.retract(id, text, GONE);
      await retractFromCase(ports, id, text, event.key, now());
    }
    await ports.inbox.done(event, now());
  });
}

async function retractFromCase(
  { cases, outbox }: Ports,
  conversation: string,
  text: string,
  key: string,
  at: number,
): Promise<void> {
  const found = await cases.current(conversation);
  if (!found) return;
  const facts = caseFactsSchema.parse(JSON.parse(found.facts));
  const question = facts.question.replace(text, () => GONE);
  await cases.update({ ...found, facts: JSON.stringify({ ...facts, question }), updatedAt: at });
  const body = JSON.stringify({ kind: 'case-card', case: found.id });
  const order = `desk:${conversation}`;
  await outbox.add([{ key: `${key}:0`, order, body, dueAt: at, createdAt: at }]);
}
