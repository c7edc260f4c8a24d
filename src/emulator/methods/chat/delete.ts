import { remove } from '../../conversation/change.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, joinedChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** chat.delete: the bot may take its own messages away, no others. */
export const deleteMessage = method(
  { channel: id, ts: id, as_user: flag.optional() },
  (backend, args) => {
    const channel = joinedChannel(backend, args.channel);
    const message = existingMessage(backend, channel, args.ts);
    if (message.bot_id !== backend.world.app.bot_id) throw new Refusal('cant_delete_message');
    remove(backend, message);
    return { channel: channel.id, ts: message.ts };
  },
);
