import { z } from 'zod';

/** Slack's payloads as far as they are used; unknown fields are let go, never stored. */

const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  hidden: z.boolean().optional(),
  files: z.array(z.unknown()).optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

const joinedEvent = z.object({
  type: z.literal('member_joined_channel'),
  channel: z.string(),
  user: z.string(),
});

/** `event_callback`, the envelope of the Events API. */
export const eventPayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.discriminatedUnion('type', [messageEvent, joinedEvent]),
});

/** `block_actions`: somebody pressed a button. */
export const actionPayload = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }),
  actions: z
    .array(
      z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().default('') }),
    )
    .min(1),
});

/** `view_submission`: somebody sent a modal off. */
export const submissionPayload = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    hash: z.string().default(''),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

/** `message_action`: somebody picked a shortcut in a message's menu. */
export const shortcutPayload = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }),
  action_ts: z.string(),
});
