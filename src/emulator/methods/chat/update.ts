import { z } from 'zod';
import { change } from '../../conversation/change.ts';
import { presentMessage } from '../../present/present-message.ts';
import { flag, id, structured } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { existingMessage, writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';
import type { Message } from '../../world/message.ts';
import { contentShape, metadataShape, readContent } from './content.ts';

/** chat.update. What the call does not name stays as it was; an empty list takes blocks or attachments away. */
export const update = method(
  {
    channel: id,
    ts: id,
    ...contentShape,
    ...metadataShape,
    reply_broadcast: flag.optional(),
    file_ids: structured(z.array(z.string()), 'invalid_arguments').optional(),
  },
  (backend, args) => {
    const { world } = backend;
    const channel = writableChannel(backend, args.channel);
    const before = existingMessage(backend, channel, args.ts);
    if (before.bot_id !== world.app.bot_id) throw new Refusal('cant_update_message');
    const content = readContent(backend, args);
    const after: Message = {
      ...before,
      text: content.text ?? before.text,
      blocks: content.blocks ?? before.blocks,
      attachments: content.attachments ?? before.attachments,
      metadata: args.metadata ?? before.metadata,
      edited: { user: world.app.user_id, ts: backend.stamp() },
    };
    change(backend, before, after);
    return {
      channel: channel.id,
      ts: after.ts,
      text: after.text,
      message: presentMessage(world, after, true),
    };
  },
);
