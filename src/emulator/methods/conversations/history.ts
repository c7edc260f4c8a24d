import { presentMessage } from '../../present/present-message.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { page } from '../../web-api/paging.ts';
import { joinedChannel } from '../../web-api/reach.ts';
import { messagesOf } from '../../world/look-up.ts';
import { isReply } from '../../world/message.ts';
import { isInside, windowShape } from './window.ts';

/** conversations.history: top-level and broadcast messages, newest first. */
export const history = method({ channel: id, ...windowShape }, (backend, args) => {
  const channel = joinedChannel(backend, args.channel);
  const newestFirst = messagesOf(backend.world, channel.id)
    .filter((message) => !isReply(message) || message.subtype === 'thread_broadcast')
    .filter((message) => isInside(message, args))
    .toReversed();
  const { items, hasMore, metadata } = page(newestFirst, args.limit, args.cursor);
  return {
    messages: items.map((message) =>
      presentMessage(backend.world, message, args.include_all_metadata === true),
    ),
    has_more: hasMore,
    pin_count: 0,
    response_metadata: metadata,
  };
});
