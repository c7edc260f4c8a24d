import { z } from 'zod';
import { postEphemeral as show } from '../../conversation/post.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { isMember } from '../../world/look-up.ts';
import { contentShape, readContent } from './content.ts';
import { refuseBadThread } from './post-message.ts';

/** chat.postEphemeral */
export const postEphemeral = method(
  {
    channel: id,
    user: id,
    ...contentShape,
    thread_ts: id.optional(),
    username: z.string().optional(),
    icon_emoji: z.string().optional(),
    icon_url: z.string().optional(),
  },
  (backend, args) => {
    const channel = writableChannel(backend, args.channel);
    if (!isMember(channel, args.user)) throw new Refusal('user_not_in_channel');
    const content = readContent(backend, args);
    refuseBadThread(backend, channel, args.thread_ts);
    const message = show(backend, {
      ...content,
      text: content.text ?? '',
      channel: channel.id,
      user: backend.world.app.user_id,
      bot_id: backend.world.app.bot_id,
      thread_ts: args.thread_ts,
      only_for: args.user,
    });
    return { message_ts: message.ts };
  },
);
