import type { Backend } from '../backend/backend.ts';
import type { Channel } from '../world/channel.ts';
import { openDirectMessage } from '../world/direct-message.ts';
import { isMember, isVisible, messageAt, userOf } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import { Refusal } from './refusal.ts';

/** The channel with the id `channel`, if the bot may know of it; else channel_not_found. */
export function visibleChannel({ world }: Backend, channel: string): Channel {
  const found = world.channels.get(channel);
  if (found === undefined || !isVisible(found, userOf(world, world.app.user_id))) {
    throw new Refusal('channel_not_found');
  }
  return found;
}

/** The channel with the id `channel`, if the bot is in it; else channel_not_found or not_in_channel. */
export function joinedChannel(backend: Backend, channel: string): Channel {
  const found = visibleChannel(backend, channel);
  if (!isMember(found, backend.world.app.user_id)) throw new Refusal('not_in_channel');
  return found;
}

/** The channel to write to: by id, by `#name`, or a person's id for their direct message; not archived. */
export function writableChannel(backend: Backend, target: string): Channel {
  const channel = joinedChannel(backend, addressed(backend, target));
  if (channel.is_archived) throw new Refusal('is_archived');
  return channel;
}

/** The message `ts` of `channel`; else message_not_found. */
export function existingMessage(backend: Backend, channel: Channel, ts: string): Message {
  const message = messageAt(backend.world, channel.id, ts);
  if (message === undefined || message.subtype === 'tombstone') {
    throw new Refusal('message_not_found');
  }
  return message;
}

function addressed({ world, ids, settings }: Backend, target: string): string {
  if (world.users.has(target)) {
    return openDirectMessage(world, ids, [world.app.user_id, target], settings.now()).id;
  }
  const name = target.replace(/^#/, '');
  const named = [...world.channels.values()].find(
    (channel) => channel.name !== '' && channel.name === name,
  );
  return named?.id ?? target;
}
