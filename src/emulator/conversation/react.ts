import type { Backend } from '../backend/backend.ts';
import { announce } from '../events/announce.ts';
import { channelOf, userOf } from '../world/look-up.ts';
import type { Message, Reaction } from '../world/message.ts';
import { replaceMessage } from '../world/store-message.ts';

/** Whether `user` has put the emoji `name` on `message`. */
export function hasReacted(message: Message, user: string, name: string): boolean {
  return message.reactions.some(
    (reaction) => reaction.name === name && reaction.users.includes(user),
  );
}

/** Puts the emoji `name` of `user` on `message`; the caller has made sure that it is not there yet. */
export function addReaction(backend: Backend, message: Message, user: string, name: string): void {
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  const reactions: readonly Reaction[] = [...others, { name, users: [...users, user] }];
  replaceMessage(backend.world, { ...message, reactions });
  announceReaction(backend, 'reaction_added', message, user, name);
}

/** Takes the emoji `name` of `user` off `message`. */
export function removeReaction(
  backend: Backend,
  message: Message,
  user: string,
  name: string,
): void {
  const reactions = message.reactions
    .map((reaction) =>
      reaction.name === name
        ? { name, users: reaction.users.filter((other) => other !== user) }
        : reaction,
    )
    .filter((reaction) => reaction.users.length > 0);
  replaceMessage(backend.world, { ...message, reactions });
  announceReaction(backend, 'reaction_removed', message, user, name);
}

function announceReaction(
  backend: Backend,
  type: 'reaction_added' | 'reaction_removed',
  message: Message,
  user: string,
  reaction: string,
): void {
  const { world } = backend;
  const item = { type: 'message', channel: message.channel, ts: message.ts };
  const event = {
    type,
    user,
    reaction,
    item,
    item_user: message.user,
    event_ts: backend.stamp(),
  };
  announce(backend, event, {
    channel: channelOf(world, message.channel),
    actorTeam: userOf(world, user).team_id,
  });
  backend.changed();
}
