import { z } from 'zod';
import { id, limit } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { page } from '../../web-api/paging.ts';
import { visibleChannel } from '../../web-api/reach.ts';

/** conversations.members */
export const members = method(
  { channel: id, limit: limit(1000).default(100), cursor: z.string().optional() },
  (backend, args) => {
    const channel = visibleChannel(backend, args.channel);
    const { items, metadata } = page(channel.members, args.limit, args.cursor);
    return { members: items, response_metadata: metadata };
  },
);
