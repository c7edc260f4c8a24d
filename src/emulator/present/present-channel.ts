import type { Json } from '../wire/json.ts';
import { type Channel, isExternallyShared, isPrivate } from '../world/channel.ts';
import type { World } from '../world/world.ts';

/** `channel` as conversations.info shows it to our app. */
export function presentChannel(world: World, channel: Channel): Json {
  if (channel.kind === 'im') return presentIm(world, channel);
  const shared = isExternallyShared(channel);
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind !== 'mpim',
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: isPrivate(channel),
    created: channel.created,
    updated: channel.created * 1000,
    creator: channel.creator,
    is_archived: channel.is_archived,
    is_general: false,
    is_frozen: false,
    unlinked: 0,
    is_shared: shared,
    is_org_shared: false,
    is_ext_shared: shared,
    is_pending_ext_shared: channel.is_pending_ext_shared,
    pending_shared: [],
    pending_connected_team_ids: [],
    context_team_id: world.app.team_id,
    conversation_host_id: channel.host_team_id,
    shared_team_ids: channel.team_ids,
    internal_team_ids: [],
    ...(shared && {
      connected_team_ids: channel.team_ids.filter((id) => id !== world.app.team_id),
    }),
    is_member: channel.members.includes(world.app.user_id),
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    previous_names: [],
  };
}

function presentIm(world: World, channel: Channel): Json {
  return {
    id: channel.id,
    created: channel.created,
    is_archived: channel.is_archived,
    is_im: true,
    is_org_shared: false,
    is_ext_shared: isExternallyShared(channel),
    context_team_id: world.app.team_id,
    user: channel.members.find((member) => member !== world.app.user_id) ?? '',
    is_user_deleted: false,
    is_open: true,
    priority: 0,
  };
}
