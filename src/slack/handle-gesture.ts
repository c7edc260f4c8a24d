import type { WebClient } from '@slack/web-api';
import type { Bot, Heard } from '../bot.ts';
import type { Desk } from '../desk.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import type { InboxEvent, Store } from '../store.ts';
import type { Said } from '../turn.ts';
import type { DeskChannel } from './desk-channel.ts';
import type { Directory } from './directory.ts';
import {
  type Gesture,
  gestureSchema,
  type MessageGesture,
  type PressedGesture,
  type SubmittedGesture,
} from './gesture.ts';
import { introduce } from './introduce.ts';
import { listen } from './listeners/message.ts';
import { type DeskMove, readPressed } from './listeners/pressed.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { REPLY_MODAL } from './views/action-ids.ts';
import { decodeButtonValue } from './views/button-value.ts';

export interface HandlerParts {
  readonly bot: Bot;
  readonly desk: Desk;
  readonly store: Store;
  readonly client: WebClient;
  readonly directory: Directory;
  readonly deskChannel: DeskChannel;
  readonly botUser: string;
  readonly now: () => number;
  /** told of each gesture that is not for the desk, and why */
  /** what the bot says where it was invited */
  readonly introduction: () => string;
  readonly onDropped: (event: InboxEvent, why: string) => void;
}

/** Does what one kept gesture asks for, and completes its row in the inbox. */
export async function handleGesture(parts: HandlerParts, event: InboxEvent): Promise<void> {
  const gesture: Gesture = gestureSchema.parse(JSON.parse(event.body));
  switch (gesture.kind) {
    case 'message':
      return onMessage(parts, event, gesture);
    case 'pressed':
      return onPressed(parts, event, gesture);
    case 'submitted':
      return onSubmitted(parts, event, gesture);
    case 'invited':
      return introduce(parts, event, gesture);
  }
}

async function onMessage(
  parts: HandlerParts,
  event: InboxEvent,
  message: MessageGesture,
): Promise<void> {
  const { store, directory } = parts;
  const conversation = `${message.channel}:${message.root}`;
  const stored = await store.conversations.load(conversation);
  const listened = listen(message, {
    botUser: parts.botUser,
    deskChannel: parts.deskChannel.id,
    role: await directory.roleOf(message.user),
    channel: await directory.factsOf(message.channel),
    conversation: stored && parseConversation(stored.state),
  });
  switch (listened.kind) {
    case 'dropped':
      return drop(parts, event, listened.why);
    case 'agent-spoke':
      return parts.desk.takeOver(conversation, event);
    case 'heard':
      await parts.bot.receive(heard(event, conversation, message, listened.said));
  }
}

async function onPressed(
  parts: HandlerParts,
  event: InboxEvent,
  pressed: PressedGesture,
): Promise<void> {
  const read = readPressed(pressed);
  switch (read.kind) {
    case 'dropped':
      return drop(parts, event, read.why);
    case 'merchant':
      await parts.bot.receive(heard(event, read.conversation, pressed, read.said));
      return;
    case 'desk':
      return moveCase(parts, event, pressed, read.case, read.move);
  }
}

/** Only our own people, and only in the desk's channel, whatever the button says. */
async function moveCase(
  parts: HandlerParts,
  event: InboxEvent,
  { user, channel }: PressedGesture,
  id: number,
  move: DeskMove,
): Promise<void> {
  const { desk, directory, client, deskChannel } = parts;
  const allowed = channel === deskChannel.id && (await directory.roleOf(user)) === 'agent';
  if (!allowed) return drop(parts, event, `${user} may not move cases from ${channel}`);
  const act = { event, case: id, who: user };
  const moves = { claim: desk.claim, resolve: desk.resolve, 'hand-back': desk.handBack };
  const result = await moves[move](act);
  if (result.ok) return;
  const text = await refusalSentence(result.refusal, directory);
  await client.chat.postEphemeral({ channel, user, text });
}

async function onSubmitted(
  parts: HandlerParts,
  event: InboxEvent,
  { callback, reference, user, words }: SubmittedGesture,
): Promise<void> {
  const id = decodeButtonValue(reference)?.case;
  const ours = (await parts.directory.roleOf(user)) === 'agent';
  if (callback !== REPLY_MODAL.callback || id === undefined || !ours) {
    return drop(parts, event, `nothing is to be done with the modal ${callback} of ${user}`);
  }
  const agentName = await parts.directory.nameOf(user);
  const result = await parts.desk.reply({ event, case: id, who: user }, agentName, words);
  if (result.ok) return;
  const text = await refusalSentence(result.refusal, parts.directory);
  await parts.client.chat.postEphemeral({ channel: parts.deskChannel.id, user, text });
}

function heard(
  event: InboxEvent,
  conversation: string,
  { channel, root, ts, user }: MessageGesture | PressedGesture,
  said: Said,
): Heard {
  const at = event.receivedAt;
  return { event, conversation, at, channel, root, message: ts, user, provider: null, said };
}

async function drop(parts: HandlerParts, event: InboxEvent, why: string): Promise<void> {
  parts.onDropped(event, why);
  await parts.store.inbox.done(event, parts.now());
}
