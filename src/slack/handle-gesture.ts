import type { DeskResult } from '../desk.ts';
import type { Heard } from '../heard.ts';
import type { InboxEvent } from '../store.ts';
import type { Said } from '../turn.ts';
import { drop } from './drop.ts';
import {
  type Gesture,
  gestureSchema,
  type PressedGesture,
  type SubmittedGesture,
} from './gesture.ts';
import { handleDeleted, handleEdited } from './handle-changed-message.ts';
import { handleChannelChanged } from './handle-channel-changed.ts';
import { handleHandedBack } from './handle-handed-back.ts';
import { handleHomeOpened } from './handle-home-opened.ts';
import { handleMessage } from './handle-message.ts';
import type { HandlerParts } from './handler-parts.ts';
import { introduce } from './introduce.ts';
import { type Pressed, readPressed } from './listeners/pressed.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { REPLY_MODAL } from './views/action-ids.ts';
import { decodeButtonValue } from './views/button-value.ts';

/** Does what one kept gesture asks for, and completes its row in the inbox. */
export async function handleGesture(parts: HandlerParts, event: InboxEvent): Promise<void> {
  const gesture: Gesture = gestureSchema.parse(JSON.parse(event.body));
  switch (gesture.kind) {
    case 'message':
      return handleMessage(parts, event, gesture);
    case 'pressed':
      return onPressed(parts, event, gesture);
    case 'submitted':
      return onSubmitted(parts, event, gesture);
    case 'invited':
      return introduce(parts, event, gesture);
    case 'handed-back':
      return handleHandedBack(parts, event, gesture);
    case 'edited':
      return handleEdited(parts, event, gesture);
    case 'deleted':
      return handleDeleted(parts, event, gesture);
    case 'channel-changed':
      return handleChannelChanged(parts, event, gesture);
    case 'home-opened':
      return handleHomeOpened(parts, event, gesture);
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
    case 'suggestion':
      return actOnCase(parts, event, pressed, read);
  }
}

/** Only our own people, and only in the desk's channel, whatever the button says. */
async function actOnCase(
  parts: HandlerParts,
  event: InboxEvent,
  { user, channel }: PressedGesture,
  pressed: Extract<Pressed, { readonly kind: 'desk' | 'suggestion' }>,
): Promise<void> {
  const { desk, directory, deskChannel } = parts;
  const allowed = channel === deskChannel.id && (await directory.roleOf(user)) === 'agent';
  if (!allowed) return drop(parts, event, `${user} may not act on cases from ${channel}`);
  const act = { event, case: pressed.case, who: user };
  if (pressed.kind === 'desk') {
    const moves = { claim: desk.claim, resolve: desk.resolve, 'hand-back': desk.handBack };
    return tell(parts, user, await moves[pressed.move](act));
  }
  if (pressed.verdict === 'reject') return desk.reject(act, pressed.topic);
  return tell(parts, user, await desk.suggest(act, await directory.nameOf(user), pressed.topic));
}

/** A refused move becomes a sentence that only who tried it sees. */
async function tell(
  { client, directory, deskChannel }: HandlerParts,
  user: string,
  result: DeskResult,
): Promise<void> {
  if (result.ok) return;
  const text = await refusalSentence(result.refusal, directory);
  await client.chat.postEphemeral({ channel: deskChannel.id, user, text });
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
  const act = { event, case: id, who: user };
  await tell(parts, user, await parts.desk.reply(act, agentName, words));
}

function heard(
  event: InboxEvent,
  conversation: string,
  { channel, root, ts, user }: PressedGesture,
  said: Said,
): Heard {
  return {
    event,
    conversation,
    at: event.receivedAt,
    channel,
    root,
    message: ts,
    user,
    said,
    draft: false,
    passing: false,
    filesOnly: false,
    topLevel: false,
    absorbs: [],
    threads: [],
  };
}
