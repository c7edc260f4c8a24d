import type { Backend } from '../backend/backend.ts';
import type { Channel } from '../world/channel.ts';
import { channelOf, isExternal, isMember, messageAt, userOf } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import type { User } from '../world/user.ts';

/**
 * The channel in which `user` is about to do something.
 *
 * @throws Error where the person is not in it or it is archived: Slack's client would not let them.
 */
export function openChannel({ world }: Backend, channelId: string, userId: string): Channel {
  const channel = channelOf(world, channelId);
  const user = userOf(world, userId);
  if (!isMember(channel, userId)) {
    throw new Error(`${user.real_name} is not in ${labelOf(channel)}.`);
  }
  if (channel.is_archived) throw new Error(`${labelOf(channel)} is archived.`);
  return channel;
}

/**
 * The message `ts` of `channel`, ephemeral or not, as `user` sees it.
 *
 * @throws Error where there is none.
 */
export function seenMessage(
  { world }: Backend,
  channel: string,
  ts: string,
  user: string,
): Message {
  const message =
    world.ephemerals.find((one) => one.ts === ts && one.only_for === user) ??
    messageAt(world, channel, ts);
  if (message === undefined) throw new Error(`There is no message ${ts} in ${channel}.`);
  return message;
}

/**
 * The user, who must belong to the workspace that installed the app: only there are its commands and shortcuts.
 *
 * @throws Error for a person of another workspace.
 */
export function installedUser({ world }: Backend, id: string, what: string): User {
  const user = userOf(world, id);
  if (isExternal(world, user)) {
    throw new Error(`${user.real_name}'s workspace has not installed the app: no ${what} there.`);
  }
  return user;
}

function labelOf(channel: Channel): string {
  return channel.name === '' ? channel.id : `#${channel.name}`;
}
