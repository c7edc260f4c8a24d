import type { Backend } from '../backend/backend.ts';
import { presentMessage } from '../present/present-message.ts';
import { shortProfile } from '../present/present-user.ts';
import type { Json } from '../wire/json.ts';
import { type Channel, isExternallyShared } from '../world/channel.ts';
import { channelOf, isExternal, userOf } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { announce } from './announce.ts';

/** Tells the app of a new message; with `app_mention` too where it subscribed to that. */
export function announceMessage(backend: Backend, message: Message): void {
  const { world, settings } = backend;
  const channel = channelOf(world, message.channel);
  const place = { channel, actorTeam: userOf(world, message.user).team_id };
  const event = {
    ...presentMessage(world, message, true),
    ...connectFields(world, channel, message),
    channel: message.channel,
    event_ts: message.ts,
    channel_type: channel.kind,
  };
  announce(backend, event, place);
  if (settings.mentionEvents && mentions(world, message) && channel.kind !== 'im') {
    announce(backend, { ...event, type: 'app_mention', channel_type: undefined }, place);
  }
}

/** Tells the app that `before` now reads as `after`. */
export function announceChange(backend: Backend, before: Message, after: Message): void {
  const { world } = backend;
  announceHidden(backend, after, {
    subtype: 'message_changed',
    message: embedded(world, after),
    previous_message: embedded(world, before),
  });
}

/** Tells the app that `message` is gone. */
export function announceDeletion(backend: Backend, message: Message): void {
  announceHidden(backend, message, {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: embedded(backend.world, message),
  });
}

/** Changes and deletions are messages about a message, with no user of their own. */
function announceHidden(backend: Backend, about: Message, fields: Json): void {
  const { world } = backend;
  const channel = channelOf(world, about.channel);
  const ts = backend.stamp();
  const event = {
    type: 'message',
    ...fields,
    channel: about.channel,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channel.kind,
  };
  announce(backend, event, { channel, actorTeam: userOf(world, about.user).team_id });
}

function embedded(world: World, message: Message): Json {
  const channel = channelOf(world, message.channel);
  return { ...presentMessage(world, message), ...connectFields(world, channel, message) };
}

/** Whose workspace a message came from: told in shared channels only. */
function connectFields(world: World, channel: Channel, message: Message): Json {
  const user = userOf(world, message.user);
  if (!isExternallyShared(channel) || user.is_bot) return {};
  return {
    user_team: user.team_id,
    source_team: user.team_id,
    ...(isExternal(world, user) && { user_profile: shortProfile(user) }),
  };
}

function mentions(world: World, message: Message): boolean {
  return message.bot_id === undefined && message.text.includes(`<@${world.app.user_id}>`);
}
