import type { Heard } from '../../bot/heard.ts';
import type { Conversation } from '../../dialogue/conversation.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import type { InboxEvent } from '../../store.ts';
import { defaultMode } from '../directory/default-mode.ts';
import { type Listened, listen } from '../listeners/message.ts';
import type { MessageGesture } from '../receive/gesture.ts';
import { inspectionMessage } from '../views/inspection-view.ts';
import {
  type Burst,
  deletedMessages,
  mergeBurst,
  waitingMessages,
  waitsForEarlier,
} from './burst.ts';
import { drop } from './drop.ts';
import { fileLinks } from './file-links.ts';
import type { HandlerParts } from './handler-parts.ts';
import { inspect } from './inspect.ts';
import { findThread, type Thread } from './thread.ts';

/**
 * How soon a message is looked at again that waits for others of the same person: the first one before
 * the later ones, with more than a worker's tick between them, so that it finds those at rest.
 */
const FIRST_LOOKS_MS = 50;
const LATER_LOOKS_MS = 1000;
/** Whoever has a part of a burst for longer than this does not give it back any more. */
const TORN_MS = 10_000;

/** Hears what a person wrote, with what else they wrote right after it. */
export async function handleMessage(
  parts: HandlerParts,
  event: InboxEvent,
  written: MessageGesture,
): Promise<void> {
  const { store, directory, burstMs, botUser } = parts;
  const role = await directory.roleOf(written.user);
  const backlog = await store.backlog.ofChannel(written.channel);
  if (deletedMessages(backlog).includes(written.ts)) {
    return drop(parts, event, 'it was deleted before it was read');
  }
  const waiting = waitingMessages(backlog);
  const others = waiting.filter(({ message }) => message.ts !== written.ts);
  if (role === 'merchant' && waitsForEarlier(written, others, burstMs)) {
    return comeBack(parts, event, LATER_LOOKS_MS);
  }
  const burst = mergeBurst(written, role === 'merchant' ? others : [], burstMs, botUser);
  if (burst.torn && parts.now() - event.receivedAt < burstMs + TORN_MS) {
    return comeBack(parts, event, FIRST_LOOKS_MS);
  }
  const thread = await findThread(store, written.channel, written.root);
  const answering = others.filter(({ message }) => message.root === written.root);
  if (
    await hasAgent(
      parts,
      answering.map(({ message }) => message.user),
    )
  ) {
    await takeOver(parts, thread, { key: event.key });
    if (!thread.conversation) return drop(parts, event, 'an agent has answered it already');
  }
  const listened = await understandPlace(parts, burst.message, thread);
  return act(parts, event, burst, thread, listened);
}

async function understandPlace(
  { store, directory, deskChannel, escalation, botUser }: HandlerParts,
  message: MessageGesture,
  { conversation }: Thread,
): Promise<Listened> {
  const { kind } = await directory.factsOf(message.channel);
  const set = await store.channels.modeOf(message.channel);
  return listen(message, {
    botUser,
    deskChannel: escalation.isFallback(message.channel) ? message.channel : deskChannel.id,
    role: await directory.roleOf(message.user),
    direct: kind === 'direct',
    mode: set ?? defaultMode(kind, await directory.isOutsider(message.user)),
    conversation,
  });
}

async function act(
  parts: HandlerParts,
  event: InboxEvent,
  burst: Burst,
  thread: Thread,
  listened: Listened,
): Promise<void> {
  switch (listened.kind) {
    case 'dropped':
      return drop(parts, event, listened.why);
    case 'agent-spoke':
      return takeOver(parts, thread, event);
    case 'agent-asked':
      return tellAgent(parts, event, burst.message, thread.conversation);
    case 'heard':
      await parts.bot.receive({
        ...heard(event, burst, thread, listened),
        mixed: (await parts.directory.factsOf(burst.message.channel)).mixed,
        files: await fileLinks(parts.client, burst.message),
      });
  }
}

/** Waits until an answer that is being sent is out: none is sent after this. */
function takeOver(
  { lock, desk }: HandlerParts,
  { id }: Thread,
  event: Parameters<HandlerParts['desk']['takeOver']>[1],
): Promise<void> {
  return lock(id, () => desk.takeOver(id, event));
}

/** What the desk makes of an agent's words, or of the thread's question, for their eyes only. */
async function tellAgent(
  parts: HandlerParts,
  event: InboxEvent,
  { channel, user, root, ts, text }: MessageGesture,
  conversation: Conversation | null,
): Promise<void> {
  const words = decodeMarkup(text).text === '' ? (conversation?.question ?? '') : text;
  const { text: summary, blocks } = inspectionMessage(inspect(parts.brain(), words));
  await parts.client.chat.postEphemeral({
    channel,
    user,
    text: summary,
    blocks,
    ...(root === ts ? {} : { thread_ts: root }),
  });
  await parts.store.inbox.done(event, parts.now());
}

async function hasAgent({ directory }: HandlerParts, users: readonly string[]): Promise<boolean> {
  const roles = await Promise.all([...new Set(users)].map((user) => directory.roleOf(user)));
  return roles.includes('agent');
}

/** Not an attempt: the event only waits for others of the same person. */
async function comeBack(
  { store, now }: HandlerParts,
  event: InboxEvent,
  waitMs: number,
): Promise<void> {
  const error = 'It waits for other messages of the same person.';
  await store.inbox.retry(event, { dueAt: now() + waitMs, error, counts: false });
}

function heard(
  event: InboxEvent,
  { message, parts, absorbs, threads }: Burst,
  { id, root }: Thread,
  { said, draft, passing }: Extract<Listened, { kind: 'heard' }>,
): Heard {
  const { channel, ts, user } = message;
  return {
    event,
    conversation: id,
    at: event.receivedAt,
    channel,
    root,
    message: ts,
    user,
    said,
    draft,
    passing,
    filesOnly: message.files > 0 && decodeMarkup(message.text).text === '',
    topLevel: message.root === ts,
    absorbs,
    parts,
    threads,
  };
}
