import type { Backend } from '../backend/backend.ts';
import { announce } from '../events/announce.ts';
import { isExternallyShared } from '../world/channel.ts';
import { channelOf, teamOf, userOf } from '../world/look-up.ts';

/** An invitation to another organisation is out and not yet taken. */
export function offerSharing(backend: Backend, channelId: string): void {
  const channel = { ...channelOf(backend.world, channelId), is_pending_ext_shared: true };
  backend.world.channels.set(channelId, channel);
  backend.changed();
}

/** The workspace `teamId` has joined the channel. */
export function share(backend: Backend, channelId: string, teamId: string): void {
  const { world } = backend;
  teamOf(world, teamId);
  const before = channelOf(world, channelId);
  const channel = {
    ...before,
    is_pending_ext_shared: false,
    team_ids: [...new Set([...before.team_ids, teamId])],
  };
  world.channels.set(channelId, channel);
  const event_ts = backend.stamp();
  const event = {
    type: 'channel_shared',
    connected_team_id: teamId,
    channel: channelId,
    event_ts,
  };
  announce(backend, event, { channel });
  backend.changed();
}

/** The workspace `teamId` and its people have left the channel. */
export function unshare(backend: Backend, channelId: string, teamId: string): void {
  const { world } = backend;
  const before = channelOf(world, channelId);
  const channel = {
    ...before,
    team_ids: before.team_ids.filter((id) => id !== teamId),
    members: before.members.filter((member) => userOf(world, member).team_id !== teamId),
  };
  world.channels.set(channelId, channel);
  const event = {
    type: 'channel_unshared',
    previously_connected_team_id: teamId,
    channel: channelId,
    is_ext_shared: isExternallyShared(channel),
    event_ts: backend.stamp(),
  };
  announce(backend, event, { channel });
  backend.changed();
}

/** Gives the channel another id, as Slack does to a private channel when it begins to be shared. */
export function changeId(backend: Backend, oldId: string, newId: string): void {
  const { world } = backend;
  const channel = { ...channelOf(world, oldId), id: newId };
  world.channels.delete(oldId);
  world.channels.set(newId, channel);
  const messages = world.messages.get(oldId) ?? [];
  world.messages.delete(oldId);
  world.messages.set(
    newId,
    messages.map((message) => ({ ...message, channel: newId })),
  );
  const event = {
    type: 'channel_id_changed',
    old_channel_id: oldId,
    new_channel_id: newId,
    event_ts: backend.stamp(),
  };
  announce(backend, event, { channel });
  backend.changed();
}
