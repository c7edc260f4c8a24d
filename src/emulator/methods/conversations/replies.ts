import { presentMessage } from '../../present/present-message.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { page } from '../../web-api/paging.ts';
import { joinedChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { messageAt, repliesTo } from '../../world/look-up.ts';
import { isInside, windowShape } from './window.ts';

/** conversations.replies: the parent, then its replies, oldest first. */
export const replies = method({ channel: id, ts: id, ...windowShape }, (backend, args) => {
  const { world } = backend;
  const channel = joinedChannel(backend, args.channel);
  const parent = messageAt(world, channel.id, args.ts);
  if (parent === undefined) throw new Refusal('thread_not_found');
  const inside = repliesTo(world, channel.id, parent.ts).filter((reply) => isInside(reply, args));
  const { items, hasMore, metadata } = page([parent, ...inside], args.limit, args.cursor);
  return {
    messages: items.map((message) =>
      presentMessage(world, message, args.include_all_metadata === true),
    ),
    has_more: hasMore,
    response_metadata: metadata,
  };
});
