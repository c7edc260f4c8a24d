import { hasReacted, removeReaction } from '../../conversation/react.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { emojiName } from './add.ts';

/** reactions.remove */
export const remove = method({ channel: id, timestamp: id, name: emojiName }, (backend, args) => {
  const message = existingMessage(backend, writableChannel(backend, args.channel), args.timestamp);
  const { user_id } = backend.world.app;
  if (!hasReacted(message, user_id, args.name)) throw new Refusal('no_reaction');
  removeReaction(backend, message, user_id, args.name);
  return {};
});
