import type { Json } from '../wire/json.ts';

/** One emoji on a message and who put it there. */
export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/** A stored message. Bot messages carry `bot_id`. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly subtype?: string | undefined;
  readonly blocks?: readonly Json[] | undefined;
  readonly attachments?: readonly Json[] | undefined;
  readonly metadata?: Json | undefined;
  readonly files?: readonly string[] | undefined;
  readonly client_msg_id?: string | undefined;
  readonly edited?: { readonly user: string; readonly ts: string } | undefined;
  readonly reactions: readonly Reaction[];
  /** Set on an ephemeral message: the one person who sees it. Such a message is in no history. */
  readonly only_for?: string | undefined;
}

/** Whether `message` stands in a thread under another one. */
export function isReply(message: Message): boolean {
  return message.thread_ts !== undefined && message.thread_ts !== message.ts;
}
