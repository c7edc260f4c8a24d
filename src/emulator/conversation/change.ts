import type { Backend } from '../backend/backend.ts';
import { announceChange, announceDeletion } from '../events/message-events.ts';
import { repliesTo } from '../world/look-up.ts';
import { isReply, type Message } from '../world/message.ts';
import { dropMessage, replaceMessage } from '../world/store-message.ts';

/** Puts `after` in the place of `before` and tells the app. */
export function change(backend: Backend, before: Message, after: Message): void {
  replaceMessage(backend.world, after);
  announceChange(backend, before, after);
  backend.changed();
}

/** Takes `message` away. A parent with replies leaves a tombstone, so that its thread stays. */
export function remove(backend: Backend, message: Message): void {
  const { world } = backend;
  const hasReplies = !isReply(message) && repliesTo(world, message.channel, message.ts).length > 0;
  if (hasReplies) {
    change(backend, message, tombstone(message));
    return;
  }
  dropMessage(world, message.channel, message.ts);
  announceDeletion(backend, message);
  backend.changed();
}

function tombstone(message: Message): Message {
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user,
    text: 'This message was deleted.',
    subtype: 'tombstone',
    reactions: [],
  };
}
