import { mask } from '../privacy/mask.ts';
import type { Received } from './gesture.ts';
import { type ChangeEvent, changePayload, channelPayload } from './payload.ts';

/**
 * An edited or a deleted message of a person. Null for what Slack itself changes: an unfurled link, a
 * reply count, anything that leaves the words as they were. Pure.
 */
export function fromChange(body: unknown, botUser: string): Received | null {
  const parsed = changePayload.safeParse(body);
  if (!parsed.success) return null;
  const { event } = parsed.data;
  const about = event.subtype === 'message_changed' ? event.message : event.previous_message;
  if (!about?.user || about.user === botUser || about.bot_id !== undefined) return null;
  if (event.subtype === 'message_changed' && event.previous_message?.text === about.text) {
    return null;
  }
  return received(event, about, about.user);
}

function received(
  event: ChangeEvent,
  about: NonNullable<ChangeEvent['message']>,
  user: string,
): Received {
  const { channel } = event;
  const root = about.thread_ts ?? about.ts;
  const place = { channel, root, user, userTeam: null, ts: about.ts };
  const masked = mask(about.text);
  const isEdit = event.subtype === 'message_changed';
  return {
    gesture: isEdit
      ? { kind: 'edited', ...place, text: masked.text, masked: masked.spans.length }
      : { kind: 'deleted', ...place, text: masked.text },
    key: `${isEdit ? 'edited' : 'deleted'}:${channel}:${about.ts}:${event.ts}`,
    order: `${channel}:${root}`,
    sequence: event.ts,
  };
}

/** What happened to a channel. Pure. */
export function fromChannel(body: unknown): Received | null {
  const parsed = channelPayload.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id } = parsed.data;
  const moved = event.type === 'channel_id_changed';
  const channel = moved ? event.old_channel_id : event.channel;
  return {
    gesture: { kind: 'channel-changed', channel, movedTo: moved ? event.new_channel_id : null },
    key: `channel:${event_id}`,
    order: `channel:${channel}`,
    sequence: event_id,
  };
}
