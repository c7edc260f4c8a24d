import { mask } from '../../privacy/mask.ts';
import type { Gesture, Received } from './gesture.ts';
import { type ChangeEvent, changePayload, channelPayload } from './payload.ts';

/** What stands for a deleted message as long as there are replies to it. */
const TOMBSTONE = 'tombstone';

/**
 * An edited or a deleted message of a person. Null for what Slack itself changes: an unfurled link, a
 * reply count, anything that leaves the words as they were. Pure.
 */
export function fromChange(body: unknown, botUser: string): Received | null {
  const parsed = changePayload.safeParse(body);
  if (!parsed.success) return null;
  const { event } = parsed.data;
  const { message, previous_message: before } = event;
  const gone = event.subtype === 'message_deleted' || message?.subtype === TOMBSTONE;
  const about = gone ? before : message;
  if (!about || !isPersons(about, botUser)) return null;
  if (!gone && before?.text === about.text) return null;
  return gone ? received(event, about, null) : received(event, about, before?.text ?? '');
}

type AboutMessage = NonNullable<ChangeEvent['message']>;

function isPersons({ user, bot_id }: AboutMessage, botUser: string): boolean {
  return user !== undefined && user !== botUser && bot_id === undefined;
}

function received(
  { channel, ts }: ChangeEvent,
  about: AboutMessage,
  /** the words before an edit; null for a deletion */
  before: string | null,
): Received {
  const root = about.thread_ts ?? about.ts;
  const place = { channel, root, user: about.user ?? '', userTeam: null, ts: about.ts };
  const { text, spans } = mask(about.text);
  const gesture: Gesture =
    before === null
      ? { kind: 'deleted', ...place, text }
      : { kind: 'edited', ...place, text, masked: spans.length, before: mask(before).text };
  return {
    gesture,
    key: `${gesture.kind}:${channel}:${about.ts}:${ts}`,
    order: `${channel}:${root}`,
    sequence: ts,
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
    gesture: {
      kind: 'channel-changed',
      channel,
      movedTo: moved ? event.new_channel_id : null,
      shared: event.type === 'channel_shared',
    },
    key: `channel:${event_id}`,
    order: `channel:${channel}`,
    sequence: event_id,
  };
}
