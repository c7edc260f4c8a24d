import { presentChannel } from '../../present/present-channel.ts';
import { method } from '../../web-api/method.ts';
import { page } from '../../web-api/paging.ts';
import { userOf, visibleChannels } from '../../world/look-up.ts';
import { chooseChannels, listingShape } from './listing.ts';

/** conversations.list: every channel the bot may see. */
export const list = method(listingShape, ({ world }, args) => {
  const visible = visibleChannels(world, userOf(world, world.app.user_id));
  const { items, metadata } = page(chooseChannels(visible, args), args.limit, args.cursor);
  return {
    channels: items.map((channel) => presentChannel(world, channel)),
    response_metadata: metadata,
  };
});
