import { z } from 'zod';
import type { Backend } from '../backend/backend.ts';
import type { ResponseTarget } from '../backend/response-urls.ts';
import { type ContentArguments, contentShape, readContent } from '../methods/chat/content.ts';
import type { Json } from '../wire/json.ts';
import { messageAt } from '../world/look-up.ts';
import type { Message } from '../world/message.ts';
import { dropEphemeral, replaceEphemeral } from '../world/store-message.ts';
import { change, remove } from './change.ts';
import { post, postEphemeral } from './post.ts';

const answer = z.strictObject({
  ...contentShape,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  mrkdwn: z.boolean().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Carries out an answer to a response_url, or the message that a slash command was acknowledged with.
 * Gives Slack's error where the body is no answer. A Refusal for bad content goes through to the caller.
 */
export function respond(backend: Backend, target: ResponseTarget, body: Json): string | undefined {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return 'invalid_payload';
  const { data } = parsed;
  const original = originalOf(backend, target);
  if (data.delete_original) takeAway(backend, original);
  else if (data.replace_original && original !== undefined) rewrite(backend, original, data);
  else say(backend, target, data);
  return undefined;
}

function originalOf({ world }: Backend, target: ResponseTarget): Message | undefined {
  if (target.message_ts === undefined) return undefined;
  return (
    world.ephemerals.find((message) => message.ts === target.message_ts) ??
    messageAt(world, target.channel, target.message_ts)
  );
}

function takeAway(backend: Backend, original: Message | undefined): void {
  if (original === undefined) return;
  if (original.only_for === undefined) {
    remove(backend, original);
    return;
  }
  dropEphemeral(backend.world, original.ts);
  backend.changed();
}

function rewrite(backend: Backend, original: Message, data: ContentArguments): void {
  const content = readContent(backend, data);
  const after: Message = {
    ...original,
    text: content.text ?? '',
    blocks: content.blocks,
    attachments: content.attachments,
  };
  if (original.only_for === undefined) {
    const edited = { user: backend.world.app.user_id, ts: backend.stamp() };
    change(backend, original, { ...after, edited });
    return;
  }
  replaceEphemeral(backend.world, after);
  backend.changed();
}

function say(backend: Backend, target: ResponseTarget, data: z.output<typeof answer>): void {
  const content = readContent(backend, data);
  const draft = {
    ...content,
    text: content.text ?? '',
    channel: target.channel,
    user: backend.world.app.user_id,
    bot_id: backend.world.app.bot_id,
    thread_ts: data.thread_ts ?? target.thread_ts,
    metadata: data.metadata,
  };
  if (data.response_type === 'in_channel') post(backend, draft);
  else postEphemeral(backend, { ...draft, only_for: target.user });
}
