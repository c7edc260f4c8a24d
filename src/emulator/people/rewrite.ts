import type { Backend } from '../backend/backend.ts';
import { change, remove } from '../conversation/change.ts';
import { addReaction, hasReacted, removeReaction } from '../conversation/react.ts';
import { messageAt } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import { openChannel } from './presence.ts';
import { typedBlocks } from './rich-text.ts';

/** One message, and who does something with it. */
export interface MessageAct {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
}

/** A person edits their own message. */
export function edit(backend: Backend, act: MessageAct & { readonly text: string }): Message {
  const before = ownMessage(backend, act);
  const after: Message = {
    ...before,
    text: act.text,
    blocks: typedBlocks(act.text, backend.ids('b')),
    edited: { user: act.user, ts: backend.stamp() },
  };
  change(backend, before, after);
  return after;
}

/** A person deletes their own message. */
export function deleteOwn(backend: Backend, act: MessageAct): void {
  remove(backend, ownMessage(backend, act));
}

/** A person puts an emoji on a message, or takes it off again where it is theirs already. */
export function react(backend: Backend, act: MessageAct & { readonly name: string }): void {
  const message = reachedMessage(backend, act);
  if (hasReacted(message, act.user, act.name)) removeReaction(backend, message, act.user, act.name);
  else addReaction(backend, message, act.user, act.name);
}

function reachedMessage(backend: Backend, { user, channel, ts }: MessageAct): Message {
  openChannel(backend, channel, user);
  const message = messageAt(backend.world, channel, ts);
  if (message === undefined) throw new Error(`There is no message ${ts} in ${channel}.`);
  return message;
}

function ownMessage(backend: Backend, act: MessageAct): Message {
  const message = reachedMessage(backend, act);
  if (message.user !== act.user) throw new Error(`The message ${act.ts} is not ${act.user}'s own.`);
  return message;
}
