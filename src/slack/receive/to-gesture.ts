import { mask } from '../../privacy/mask.ts';
import { HAND_BACK_SHORTCUT, SUGGEST_CALLBACK } from '../views/action-ids.ts';
import { decodeButtonValue } from '../views/button-value.ts';
import { fromChange, fromChannel } from './change-gesture.ts';
import type { Received } from './gesture.ts';
import {
  actionPayload,
  eventPayload,
  homePayload,
  type MessageEvent,
  messagesTabPayload,
  type SubmittedElement,
  shortcutPayload,
  submissionPayload,
  windowPayload,
} from './payload.ts';

/** Subtypes of messages in which a person says something; all others are bookkeeping of Slack's. */
const SPOKEN_SUBTYPES = [undefined, 'file_share', 'thread_broadcast'];

/**
 * What a verified payload means to the desk; null for everything it does not listen to.
 * Pure: masks every text, keeps nothing else of the payload.
 */
export function toGesture(body: unknown, botUser: string): Received | null {
  return (
    fromChange(body, botUser) ??
    fromEvent(body, botUser) ??
    fromChannel(body) ??
    fromAction(body) ??
    fromWindow(body) ??
    fromSubmission(body) ??
    fromShortcut(body) ??
    fromHome(body) ??
    fromMessagesTab(body)
  );
}

function fromEvent(body: unknown, botUser: string): Received | null {
  const parsed = eventPayload.safeParse(body);
  if (!parsed.success) return null;
  const { event } = parsed.data;
  if (event.type !== 'member_joined_channel') return fromMessage(event, botUser);
  if (event.user !== botUser) return null;
  return {
    gesture: { kind: 'invited', channel: event.channel },
    key: `invited:${parsed.data.event_id}`,
    order: event.channel,
    sequence: parsed.data.event_id,
  };
}

/** A mention arrives as `message` and as `app_mention`: channel and ts make them one. */
function fromMessage(event: MessageEvent, botUser: string): Received | null {
  const { user, channel, ts } = event;
  const spoken = SPOKEN_SUBTYPES.includes(event.subtype) && !event.hidden;
  if (!spoken || !user || user === botUser || event.bot_id !== undefined) return null;
  const masked = mask(event.text);
  const root = event.thread_ts ?? ts;
  return {
    gesture: {
      kind: 'message',
      channel,
      root,
      user,
      userTeam: event.user_team ?? event.source_team ?? event.team ?? null,
      ts,
      direct: event.channel_type === 'im',
      text: masked.text,
      masked: masked.spans.length,
      files: event.files?.length ?? 0,
      attached: (event.files ?? []).map(({ id, permalink = null }) => ({ id, link: permalink })),
    },
    key: `message:${channel}:${ts}`,
    order: `${channel}:${root}`,
    sequence: ts,
  };
}

function fromAction(body: unknown): Received | null {
  const parsed = actionPayload.safeParse(body);
  if (!parsed.success) return null;
  const { user, channel, message, actions } = parsed.data;
  const [action] = actions;
  if (!action) return null;
  const root = message.thread_ts ?? message.ts;
  return {
    gesture: {
      kind: 'pressed',
      channel: channel.id,
      root,
      user: user.id,
      userTeam: user.team_id ?? null,
      ts: message.ts,
      action: action.action_id,
      value: ours(action.selected_option?.value ?? action.value),
    },
    key: `pressed:${user.id}:${action.action_id}:${action.action_ts}`,
    order: `${channel.id}:${root}`,
    sequence: action.action_ts,
  };
}

/** Of what is pressed in windows; what belongs to a thread is handled in the order of the thread. */
function fromWindow(body: unknown): Received | null {
  const parsed = windowPayload.safeParse(body);
  if (!parsed.success || parsed.data.view.callback_id !== SUGGEST_CALLBACK) return null;
  const { user, view, actions } = parsed.data;
  const [action] = actions;
  if (!action) return null;
  const { action_id, action_ts, value } = action;
  return {
    gesture: {
      kind: 'window-pressed',
      user: user.id,
      view: view.id,
      action: action_id,
      value: ours(value),
    },
    key: `pressed:${user.id}:${action_id}:${action_ts}`,
    order: decodeButtonValue(value)?.conversation ?? `view:${view.id}`,
    sequence: action_ts,
  };
}

function fromSubmission(body: unknown): Received | null {
  const parsed = submissionPayload.safeParse(body);
  if (!parsed.success) return null;
  const { user, view } = parsed.data;
  const elements = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  const words = elements.map(([, { value }]) => value ?? '').join('\n');
  return {
    gesture: {
      kind: 'submitted',
      user: user.id,
      callback: view.callback_id,
      reference: view.private_metadata,
      words: mask(words).text,
      fields: Object.fromEntries(elements.map(([id, element]) => [id, fieldOf(element)])),
    },
    key: `submitted:${view.id}:${view.hash}`,
    order: `view:${view.id}`,
    sequence: view.hash,
  };
}

/** What a person put into a field; ids are none of their words. */
function fieldOf({ value, selected_option, selected_user }: SubmittedElement): string {
  const picked = selected_option?.value;
  return picked === undefined ? (selected_user ?? mask(value ?? '').text) : ours(picked);
}

/** The other shortcuts open a window, which is done at once or never. */
function fromShortcut(body: unknown): Received | null {
  const parsed = shortcutPayload.safeParse(body);
  if (!parsed.success || parsed.data.callback_id !== HAND_BACK_SHORTCUT) return null;
  const { user, channel, message, action_ts } = parsed.data;
  const root = message.thread_ts ?? message.ts;
  return {
    gesture: { kind: 'handed-back', channel: channel.id, root, user: user.id },
    key: `handed-back:${user.id}:${action_ts}`,
    order: `${channel.id}:${root}`,
    sequence: action_ts,
  };
}

function fromMessagesTab(body: unknown): Received | null {
  const parsed = messagesTabPayload.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id } = parsed.data;
  const { user, channel } = event;
  return {
    gesture: { kind: 'messages-opened', user, channel },
    key: `messages:${event_id}`,
    order: `home:${user}`,
    sequence: event_id,
  };
}

function fromHome(body: unknown): Received | null {
  const parsed = homePayload.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id } = parsed.data;
  return {
    gesture: { kind: 'home-opened', user: event.user },
    key: `home:${event_id}`,
    order: `home:${event.user}`,
    sequence: event_id,
  };
}

/** What a button of ours carries as it is, since it holds ids; anything else is masked like words. */
function ours(value: string): string {
  return decodeButtonValue(value) === null ? mask(value).text : value;
}
