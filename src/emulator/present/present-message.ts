import type { Json } from '../wire/json.ts';
import { isExternallyShared } from '../world/channel.ts';
import { channelOf, repliesTo, userOf } from '../world/look-up.ts';
import { isReply, type Message } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { presentFile, withheldFile } from './present-file.ts';

/** `message` as the history methods, events and payloads show it. */
export function presentMessage(world: World, message: Message, withMetadata = false): Json {
  return {
    user: message.user,
    type: 'message',
    ts: message.ts,
    text: message.text,
    team: userOf(world, message.user).team_id,
    ...(message.client_msg_id !== undefined && { client_msg_id: message.client_msg_id }),
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    ...(message.bot_id !== undefined && botFields(world, message.bot_id)),
    ...(message.blocks !== undefined && { blocks: message.blocks }),
    ...(message.attachments !== undefined && { attachments: message.attachments }),
    ...(message.edited !== undefined && { edited: message.edited }),
    ...(message.files !== undefined && fileFields(world, message)),
    ...(message.reactions.length > 0 && { reactions: reactionsOf(message) }),
    ...(withMetadata && message.metadata !== undefined && { metadata: message.metadata }),
    ...threadFields(world, message),
  };
}

/** The reactions of `message` as Slack lists them. */
function reactionsOf(message: Message): readonly Json[] {
  return message.reactions.map(({ name, users }) => ({ name, users, count: users.length }));
}

function botFields(world: World, bot_id: string): Json {
  const { app } = world;
  return {
    bot_id,
    app_id: app.id,
    bot_profile: {
      id: app.bot_id,
      app_id: app.id,
      user_id: app.user_id,
      name: app.name,
      icons: {},
      deleted: false,
      updated: 0,
      team_id: app.team_id,
    },
  };
}

function fileFields(world: World, message: Message): Json {
  const shared = isExternallyShared(channelOf(world, message.channel));
  const files = (message.files ?? []).flatMap((id) => world.files.get(id) ?? []);
  return { files: files.map(shared ? withheldFile : presentFile), upload: false };
}

function threadFields(world: World, message: Message): Json {
  if (isReply(message)) {
    const parent = channelParent(world, message);
    return { thread_ts: message.thread_ts, ...(parent && { parent_user_id: parent.user }) };
  }
  const replies = repliesTo(world, message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

function channelParent(world: World, reply: Message): Message | undefined {
  return world.messages.get(reply.channel)?.find((message) => message.ts === reply.thread_ts);
}
