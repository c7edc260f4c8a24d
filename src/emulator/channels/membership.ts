import type { Backend } from '../backend/backend.ts';
import { announce, announceAnyway } from '../events/announce.ts';
import type { Channel } from '../world/channel.ts';
import { channelOf, userOf } from '../world/look-up.ts';

/** Brings `user` into a channel; `inviter` did it. The bot hears of itself and of others. */
export function invite(backend: Backend, channelId: string, user: string, inviter: string): void {
  const { world } = backend;
  const before = channelOf(world, channelId);
  const { team_id, real_name } = userOf(world, user);
  if (before.members.includes(user)) return;
  if (!before.team_ids.includes(team_id)) {
    throw new Error(`#${before.name} is not shared with ${real_name}'s workspace.`);
  }
  const channel = { ...before, members: [...before.members, user] };
  world.channels.set(channel.id, channel);
  const event = {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: letterOf(channel),
    team: team_id,
    inviter,
    event_ts: backend.stamp(),
  };
  announce(backend, event, { channel, actorTeam: team_id });
  backend.changed();
}

/** Takes `user` out of a channel; `actor` did it. Where it is the bot, that is the last it hears of it. */
export function kick(backend: Backend, channelId: string, user: string, actor: string): void {
  const { world } = backend;
  const before = channelOf(world, channelId);
  const channel = { ...before, members: before.members.filter((member) => member !== user) };
  world.channels.set(channel.id, channel);
  const event_ts = backend.stamp();
  if (user === world.app.user_id) {
    const type = channel.kind === 'group' ? 'group_left' : 'channel_left';
    announceAnyway(backend, { type, channel: channel.id, actor_id: actor, event_ts }, { channel });
  } else {
    const team = userOf(world, user).team_id;
    const event = {
      type: 'member_left_channel',
      user,
      channel: channel.id,
      channel_type: letterOf(channel),
      team,
      event_ts,
    };
    announce(backend, event, { channel, actorTeam: team });
  }
  backend.changed();
}

function letterOf(channel: Channel): string {
  return channel.kind === 'channel' ? 'C' : 'G';
}
