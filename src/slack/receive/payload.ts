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
  files: z.array(z.looseObject({ id: z.string(), permalink: z.string().optional() })).optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

/** A message as it stands within the event that tells of its change. */
const changedMessage = z.object({
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

/** A message was edited or deleted. */
const changeEvent = z.object({
  type: z.literal('message'),
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: z.string(),
  ts: z.string(),
  message: changedMessage.optional(),
  previous_message: changedMessage.optional(),
});
export type ChangeEvent = z.infer<typeof changeEvent>;

const joinedEvent = z.object({
  type: z.literal('member_joined_channel'),
  channel: z.string(),
  user: z.string(),
});

/** Something changed about a channel: who reads it, whether it is in use, or its id. */
const channelEvent = z.object({
  type: z.enum([
    'channel_archive',
    'channel_unarchive',
    'channel_left',
    'channel_shared',
    'channel_unshared',
    'group_archive',
    'group_unarchive',
    'group_left',
    'member_left_channel',
  ]),
  channel: z.string(),
});

const channelMovedEvent = z.object({
  type: z.literal('channel_id_changed'),
  old_channel_id: z.string(),
  new_channel_id: z.string(),
});

/** `event_callback` of an edited or a deleted message. */
export const changePayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: changeEvent,
});

/** `event_callback` of what happens to channels. */
export const channelPayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.discriminatedUnion('type', [channelEvent, channelMovedEvent]),
});

/** `event_callback` of somebody who opens the Home tab. */
export const homePayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    tab: z.literal('home'),
  }),
});

/** `event_callback` of somebody who opens the Messages tab. */
export const messagesTabPayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    channel: z.string(),
    tab: z.literal('messages'),
  }),
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
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        value: z.string().default(''),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** What stands in one field of a modal. */
const submittedElement = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
});
export type SubmittedElement = z.infer<typeof submittedElement>;

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
      values: z.record(z.string(), z.record(z.string(), submittedElement)),
    }),
  }),
});

/** `message_action`: somebody picked a shortcut in a message's menu. */
export const shortcutPayload = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    user: z.string().optional(),
    parent_user_id: z.string().optional(),
  }),
  action_ts: z.string(),
});

/** `block_actions` in a window: somebody pressed a button that stands in no message. */
export const windowPayload = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  view: z.object({ id: z.string(), type: z.literal('modal'), callback_id: z.string() }),
  actions: z
    .array(
      z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().default('') }),
    )
    .min(1),
});
