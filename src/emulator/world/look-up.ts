import { type Channel, isPrivate } from './channel.ts';
import type { Message } from './message.ts';
import type { Team } from './team.ts';
import type { User } from './user.ts';
import type { World } from './world.ts';

/** The messages of `channel` in the order of time, thread replies among them. */
export function messagesOf(world: World, channel: string): readonly Message[] {
  return world.messages.get(channel) ?? [];
}

/** The message of `channel` with the timestamp `ts`, ephemeral ones left out. */
export function messageAt(world: World, channel: string, ts: string): Message | undefined {
  return messagesOf(world, channel).find((message) => message.ts === ts);
}

/** The replies under the message `ts`, oldest first. */
export function repliesTo(world: World, channel: string, ts: string): readonly Message[] {
  return messagesOf(world, channel).filter(
    (message) => message.thread_ts === ts && message.ts !== ts,
  );
}

/** Whether `user` is in `channel`. */
export function isMember(channel: Channel, user: string): boolean {
  return channel.members.includes(user);
}

/** The channels that `user` may see: those they are in, and the public ones of their own workspace. */
export function visibleChannels(world: World, user: User): readonly Channel[] {
  return [...world.channels.values()].filter((channel) => isVisible(channel, user));
}

/** Whether `user` may know of `channel` at all. */
export function isVisible(channel: Channel, user: User): boolean {
  return (
    isMember(channel, user.id) || (!isPrivate(channel) && channel.team_ids.includes(user.team_id))
  );
}

/**
 * The user with this id.
 *
 * @throws Error where the world has no such person; for people's actions, where it is the test's slip.
 */
export function userOf(world: World, id: string): User {
  const user = world.users.get(id);
  if (user === undefined) throw new Error(`The stand-in Slack knows no user ${id}.`);
  return user;
}

/**
 * The channel with this id.
 *
 * @throws Error where the world has no such channel.
 */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`The stand-in Slack knows no channel ${id}.`);
  return channel;
}

/**
 * The workspace with this id.
 *
 * @throws Error where the world has no such workspace.
 */
export function teamOf(world: World, id: string): Team {
  const team = world.teams.get(id);
  if (team === undefined) throw new Error(`The stand-in Slack knows no workspace ${id}.`);
  return team;
}

/** Whether `user` belongs to another workspace than the one the app is installed in. */
export function isExternal(world: World, user: User): boolean {
  return user.team_id !== world.app.team_id;
}
