import { presentChannel } from '../../present/present-channel.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { page } from '../../web-api/paging.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { isMember, userOf, visibleChannels } from '../../world/look-up.ts';
import { chooseChannels, listingShape } from '../conversations/listing.ts';

/** users.conversations: the channels a person is in, as far as the bot may see them; the bot's own without `user`. */
export const conversations = method({ ...listingShape, user: id.optional() }, ({ world }, args) => {
  const user = args.user ?? world.app.user_id;
  if (!world.users.has(user)) throw new Refusal('user_not_found');
  const joined = visibleChannels(world, userOf(world, world.app.user_id)).filter((channel) =>
    isMember(channel, user),
  );
  const { items, metadata } = page(chooseChannels(joined, args), args.limit, args.cursor);
  return {
    channels: items.map((channel) => presentChannel(world, channel)),
    response_metadata: metadata,
  };
});
