/** What a conversation is; Slack's `channel_type` calls a private channel a group. */
export type ChannelKind = 'channel' | 'group' | 'im' | 'mpim';

/** A conversation: a channel, a direct message or a group direct message. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly created: number;
  readonly creator: string;
  readonly topic: string;
  readonly purpose: string;
  readonly host_team_id: string;
  /** Every workspace in the channel, the host first; more than one means shared with outsiders. */
  readonly team_ids: readonly string[];
  readonly is_pending_ext_shared: boolean;
  readonly is_archived: boolean;
  readonly members: readonly string[];
}

/** Whether people of more than one organisation are in `channel`. */
export function isExternallyShared(channel: Channel): boolean {
  return channel.team_ids.length > 1;
}

/** Whether only its members may see `channel`. */
export function isPrivate(channel: Channel): boolean {
  return channel.kind !== 'channel';
}
