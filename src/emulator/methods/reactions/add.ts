import { z } from 'zod';
import { addReaction, hasReacted } from '../../conversation/react.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** The name of an emoji, without colons. */
export const emojiName = z.string().regex(/^[\p{L}\p{N}_+'-]+(::skin-tone-\d)?$/u, 'invalid_name');

/** reactions.add */
export const add = method({ channel: id, timestamp: id, name: emojiName }, (backend, args) => {
  const message = existingMessage(backend, writableChannel(backend, args.channel), args.timestamp);
  const { user_id } = backend.world.app;
  if (hasReacted(message, user_id, args.name)) throw new Refusal('already_reacted');
  addReaction(backend, message, user_id, args.name);
  return {};
});
