import type { Backend } from '../backend/backend.ts';
import { presentFile } from '../present/present-file.ts';
import { presentView } from '../present/present-view.ts';
import type { Json } from '../wire/json.ts';
import type { Channel } from '../world/channel.ts';
import { isExternallyShared, isPrivate } from '../world/channel.ts';
import { isExternal, messagesOf, teamOf, userOf } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import { CHANNELS } from '../world/seed.ts';
import type { World } from '../world/world.ts';

/** What the page needs once: the people, the app, its shortcuts and commands. */
export function pageWorld({ world, settings }: Backend): Json {
  return {
    app: world.app,
    shortcuts: settings.shortcuts,
    commands: settings.commands,
    start: { merchant: CHANNELS.noodles, desk: CHANNELS.desk },
    users: [...world.users.values()].map((user) => ({
      id: user.id,
      name: user.name,
      real_name: user.real_name,
      is_bot: user.is_bot,
      external: isExternal(world, user),
      team: teamOf(world, user.team_id).name,
    })),
  };
}

/** What `user` sees now, with `channelId` open. */
export function pageState({ world }: Backend, user: string, channelId: string): Json {
  const viewer = userOf(world, user);
  const joined = [...world.channels.values()].filter((channel) => channel.members.includes(user));
  const home = world.homes.get(user);
  return {
    channels: joined.map((channel) => listed(world, channel, user)),
    messages: joined.some((channel) => channel.id === channelId)
      ? seenBy(world, channelId, user).map((message) => shown(world, message))
      : [],
    statuses: Object.fromEntries(
      [...world.statuses].filter(([key]) => key.startsWith(`${channelId}:`)),
    ),
    prompts: world.prompts.get(channelId) ?? null,
    home: home === undefined ? null : presentView(world, home),
    modals: (world.modals.get(user) ?? []).map((view) => presentView(world, view)),
    can_command: !isExternal(world, viewer),
  };
}

function listed(world: World, channel: Channel, user: string): Json {
  const others = channel.members.filter((member) => member !== user);
  const isDirect = channel.kind === 'im' || channel.kind === 'mpim';
  return {
    id: channel.id,
    name: isDirect ? others.map((id) => userOf(world, id).real_name).join(', ') : channel.name,
    is_direct: isDirect,
    is_private: isPrivate(channel),
    is_archived: channel.is_archived,
    shared_with: isExternallyShared(channel)
      ? channel.team_ids.map((id) => teamOf(world, id).name)
      : [],
    latest: seenBy(world, channel.id, user).findLast((message) => message.user !== user)?.ts ?? '',
  };
}

/** Stored and ephemeral messages together, in the order of time. */
function seenBy(world: World, channel: string, user: string): readonly Message[] {
  const ephemeral = world.ephemerals.filter(
    (message) => message.channel === channel && message.only_for === user,
  );
  return [...messagesOf(world, channel), ...ephemeral].toSorted(
    (a, b) => Number(a.ts) - Number(b.ts),
  );
}

function shown(world: World, message: Message): Json {
  return {
    ts: message.ts,
    user: message.user,
    text: message.text,
    thread_ts: message.thread_ts ?? null,
    subtype: message.subtype ?? null,
    blocks: message.blocks ?? null,
    edited: message.edited !== undefined,
    only_for: message.only_for ?? null,
    reactions: message.reactions,
    files: (message.files ?? []).flatMap((id) => {
      const file = world.files.get(id);
      return file === undefined ? [] : [presentFile(file)];
    }),
  };
}
