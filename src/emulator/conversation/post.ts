import type { Backend } from '../backend/backend.ts';
import { announceMessage } from '../events/message-events.ts';
import type { Message } from '../world/message.ts';
import { addMessage } from '../world/store-message.ts';

/** A message that has no timestamp yet. */
export type Draft = Omit<Message, 'ts' | 'reactions'>;

/** Puts `draft` into its channel, tells the app, and gives the stored message. */
export function post(backend: Backend, draft: Draft): Message {
  const message: Message = { ...draft, ts: backend.stamp(), reactions: [] };
  addMessage(backend.world, message);
  if (message.bot_id !== undefined) {
    backend.world.statuses.delete(`${message.channel}:${message.thread_ts ?? message.ts}`);
  }
  announceMessage(backend, message);
  backend.changed();
  return message;
}

/** Shows `draft` to the one person it is for; the app hears nothing of it. */
export function postEphemeral(
  backend: Backend,
  draft: Draft & { readonly only_for: string },
): Message {
  const message: Message = { ...draft, ts: backend.stamp(), reactions: [] };
  backend.world.ephemerals.push(message);
  backend.changed();
  return message;
}
