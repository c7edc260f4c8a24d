import { presentMessage } from '../../present/present-message.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, joinedChannel } from '../../web-api/reach.ts';

/** reactions.get, of a message */
export const get = method(
  { channel: id, timestamp: id, full: flag.optional() },
  (backend, args) => {
    const channel = joinedChannel(backend, args.channel);
    const message = existingMessage(backend, channel, args.timestamp);
    return {
      type: 'message',
      channel: channel.id,
      message: presentMessage(backend.world, message),
    };
  },
);
