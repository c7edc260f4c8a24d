import type { Channel } from './channel.ts';
import type { Ids } from './ids.ts';
import { userOf } from './look-up.ts';
import type { World } from './world.ts';

/**
 * The direct message between `users`, made where there is none yet: with two people an im, with more a
 * group direct message. `at` is in milliseconds.
 */
export function openDirectMessage(
  world: World,
  ids: Ids,
  users: readonly string[],
  at: number,
): Channel {
  return findDirectMessage(world, users) ?? createDirectMessage(world, ids, users, at);
}

/** The direct message between exactly `users`, if there is one. */
export function findDirectMessage(world: World, users: readonly string[]): Channel | undefined {
  return [...world.channels.values()].find(
    (channel) =>
      (channel.kind === 'im' || channel.kind === 'mpim') &&
      channel.members.length === users.length &&
      users.every((user) => channel.members.includes(user)),
  );
}

function createDirectMessage(
  world: World,
  ids: Ids,
  users: readonly string[],
  at: number,
): Channel {
  const isIm = users.length === 2;
  const people = users.map((id) => userOf(world, id));
  const channel: Channel = {
    id: ids(isIm ? 'D' : 'G'),
    name: isIm ? '' : `mpdm-${people.map((user) => user.name).join('--')}-1`,
    kind: isIm ? 'im' : 'mpim',
    created: Math.floor(at / 1000),
    creator: world.app.user_id,
    topic: '',
    purpose: '',
    host_team_id: world.app.team_id,
    team_ids: [...new Set([world.app.team_id, ...people.map((user) => user.team_id)])],
    is_pending_ext_shared: false,
    is_archived: false,
    members: users,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
