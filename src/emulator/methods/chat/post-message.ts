import { z } from 'zod';
import type { Backend } from '../../backend/backend.ts';
import { post } from '../../conversation/post.ts';
import { presentMessage } from '../../present/present-message.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import type { Channel } from '../../world/channel.ts';
import { messageAt } from '../../world/look-up.ts';
import { isReply } from '../../world/message.ts';
import { contentShape, metadataShape, readContent } from './content.ts';

/** chat.postMessage */
export const postMessage = method(
  {
    channel: id,
    ...contentShape,
    ...metadataShape,
    thread_ts: id.optional(),
    reply_broadcast: flag.optional(),
    mrkdwn: flag.optional(),
    unfurl_links: flag.optional(),
    unfurl_media: flag.optional(),
    username: z.string().optional(),
    icon_emoji: z.string().optional(),
    icon_url: z.string().optional(),
  },
  (backend, args) => {
    const channel = writableChannel(backend, args.channel);
    const content = readContent(backend, args);
    refuseBadThread(backend, channel, args.thread_ts);
    const message = post(backend, {
      ...content,
      text: content.text ?? '',
      channel: channel.id,
      user: backend.world.app.user_id,
      bot_id: backend.world.app.bot_id,
      thread_ts: args.thread_ts,
      metadata: args.metadata,
      subtype: args.reply_broadcast === true ? 'thread_broadcast' : undefined,
    });
    return {
      channel: channel.id,
      ts: message.ts,
      message: presentMessage(backend.world, message, true),
    };
  },
);

/** A thread hangs on a top-level message; on a reply there is none. */
export function refuseBadThread(
  backend: Backend,
  channel: Channel,
  thread_ts: string | undefined,
): void {
  if (thread_ts === undefined) return;
  const parent = messageAt(backend.world, channel.id, thread_ts);
  if (parent === undefined) throw new Refusal('thread_not_found');
  if (isReply(parent)) throw new Refusal('cannot_reply_to_message');
}
