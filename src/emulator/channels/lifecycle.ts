import type { Backend } from '../backend/backend.ts';
import { announce } from '../events/announce.ts';
import type { Channel } from '../world/channel.ts';
import { channelOf, userOf } from '../world/look-up.ts';

/** A channel to create. The workspaces of its members are in it. */
export interface NewChannel {
  readonly name: string;
  readonly members: readonly string[];
  readonly isPrivate?: boolean | undefined;
}

/** Creates a channel; the bot is in it only where `members` names it. Gives the channel. */
export function create(backend: Backend, made: NewChannel): Channel {
  const { world, ids, settings } = backend;
  const teams = made.members.map((member) => userOf(world, member).team_id);
  const channel: Channel = {
    id: ids('C'),
    name: made.name,
    kind: made.isPrivate === true ? 'group' : 'channel',
    created: Math.floor(settings.now() / 1000),
    creator: made.members[0] ?? '',
    topic: '',
    purpose: '',
    host_team_id: world.app.team_id,
    team_ids: [...new Set([world.app.team_id, ...teams])],
    is_pending_ext_shared: false,
    is_archived: false,
    members: made.members,
  };
  world.channels.set(channel.id, channel);
  backend.changed();
  return channel;
}

/** Archives a channel, or takes it out of the archive. */
export function archive(backend: Backend, channelId: string, user: string, archived = true): void {
  const channel = { ...channelOf(backend.world, channelId), is_archived: archived };
  backend.world.channels.set(channelId, channel);
  const prefix = channel.kind === 'group' ? 'group' : 'channel';
  const type = `${prefix}_${archived ? 'archive' : 'unarchive'}`;
  const event = { type, channel: channelId, user, event_ts: backend.stamp() };
  announce(backend, event, { channel, actorTeam: userOf(backend.world, user).team_id });
  backend.changed();
}

/** Gives a channel another name. */
export function rename(backend: Backend, channelId: string, name: string): void {
  const channel = { ...channelOf(backend.world, channelId), name };
  backend.world.channels.set(channelId, channel);
  const { id, created } = channel;
  const event = {
    type: channel.kind === 'group' ? 'group_rename' : 'channel_rename',
    channel: { id, name, name_normalized: name, created, is_channel: true, is_mpim: false },
    event_ts: backend.stamp(),
  };
  announce(backend, event, { channel });
  backend.changed();
}
