import { messagesOf } from './look-up.ts';
import type { Message } from './message.ts';
import type { World } from './world.ts';

/** Adds `message` to its channel, at the end: timestamps only grow. */
export function addMessage(world: World, message: Message): void {
  world.messages.set(message.channel, [...messagesOf(world, message.channel), message]);
}

/** Puts `message` in the place of the one with the same timestamp. */
export function replaceMessage(world: World, message: Message): void {
  const replaced = messagesOf(world, message.channel).map((old) =>
    old.ts === message.ts ? message : old,
  );
  world.messages.set(message.channel, replaced);
}

/** Takes the message `ts` out of `channel`. */
export function dropMessage(world: World, channel: string, ts: string): void {
  world.messages.set(
    channel,
    messagesOf(world, channel).filter((message) => message.ts !== ts),
  );
}

/** Puts `message` in the place of the ephemeral message with the same timestamp. */
export function replaceEphemeral(world: World, message: Message): void {
  const index = world.ephemerals.findIndex((old) => old.ts === message.ts);
  if (index >= 0) world.ephemerals.splice(index, 1, message);
}

/** Takes the ephemeral message `ts` away. */
export function dropEphemeral(world: World, ts: string): void {
  const index = world.ephemerals.findIndex((old) => old.ts === ts);
  if (index >= 0) world.ephemerals.splice(index, 1);
}
