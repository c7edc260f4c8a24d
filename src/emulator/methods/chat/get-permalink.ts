import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, visibleChannel } from '../../web-api/reach.ts';
import { teamOf } from '../../world/look-up.ts';
import { isReply } from '../../world/message.ts';

/** chat.getPermalink */
export const getPermalink = method({ channel: id, message_ts: id }, (backend, args) => {
  const { world } = backend;
  const channel = visibleChannel(backend, args.channel);
  const message = existingMessage(backend, channel, args.message_ts);
  const { domain } = teamOf(world, world.app.team_id);
  const address = `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  const thread = isReply(message) ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
  return { channel: channel.id, permalink: address + thread };
});
