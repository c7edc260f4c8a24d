import { presentChannel } from '../../present/present-channel.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { visibleChannel } from '../../web-api/reach.ts';

/** conversations.info */
export const info = method(
  { channel: id, include_locale: flag.optional(), include_num_members: flag.optional() },
  (backend, args) => {
    const channel = visibleChannel(backend, args.channel);
    return {
      channel: {
        ...presentChannel(backend.world, channel),
        ...(args.include_locale === true && { locale: 'en-US' }),
        ...(args.include_num_members === true && { num_members: channel.members.length }),
      },
    };
  },
);
