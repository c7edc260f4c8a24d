import { z } from 'zod';
import { id, structured } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { messageAt } from '../../world/look-up.ts';

const MAX_LOADING_MESSAGES = 10;

/** assistant.threads.setStatus: shown under the thread until the bot answers or sets it to ''. */
export const setStatus = method(
  {
    channel_id: id,
    thread_ts: id,
    status: z.string(),
    loading_messages: structured(
      z.array(z.string()).max(MAX_LOADING_MESSAGES),
      'invalid_arguments',
    ).optional(),
    icon_emoji: z.string().optional(),
    icon_url: z.string().optional(),
    username: z.string().optional(),
  },
  (backend, args) => {
    const channel = writableChannel(backend, args.channel_id);
    if (messageAt(backend.world, channel.id, args.thread_ts) === undefined) {
      throw new Refusal('thread_not_found');
    }
    const key = `${channel.id}:${args.thread_ts}`;
    if (args.status === '') backend.world.statuses.delete(key);
    else backend.world.statuses.set(key, args.status);
    backend.changed();
    return {};
  },
);
