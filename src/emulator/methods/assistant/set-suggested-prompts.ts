import { z } from 'zod';
import { id, structured } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { writableChannel } from '../../web-api/reach.ts';
import { Refusal } from '../../web-api/refusal.ts';

const MAX_PROMPTS = 4;

/** assistant.threads.setSuggestedPrompts: at most four, in a direct message with the app. */
export const setSuggestedPrompts = method(
  {
    channel_id: id,
    thread_ts: id.optional(),
    title: z.string().optional(),
    prompts: structured(
      z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(MAX_PROMPTS),
      'invalid_arguments',
    ),
  },
  (backend, args) => {
    const channel = writableChannel(backend, args.channel_id);
    if (channel.kind !== 'im') throw new Refusal('channel_type_not_supported');
    backend.world.prompts.set(channel.id, { title: args.title ?? '', prompts: args.prompts });
    backend.changed();
    return {};
  },
);
