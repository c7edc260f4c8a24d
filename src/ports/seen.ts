/** Slack's times (`ts`): seconds with six places, as text that sorts by time. */

/** A channel of which messages may be missing, and after which one. */
export interface Gap {
  readonly channel: string;
  readonly from: string;
}

/** The message by which a channel was heard of last. */
export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
}

/** A thread in which the desk is part of the talk. */
export interface ActiveThread {
  readonly channel: string;
  readonly root: string;
}

/** Up to where each channel was read; `Inbox.add` moves it on with each message. */
export interface Seen {
  /** Knows `channels` from `ts` on; what is known stays as it is. */
  know(channels: readonly string[], ts: string): Promise<void>;
  /** What comes after the last message seen may be missing, in every channel, and what comes after `ts`. */
  openGaps(ts: string): Promise<void>;
  gaps(): Promise<readonly Gap[]>;
  /** Nothing up to `ts` is missing from `channel` any more. */
  closeGap(channel: string, ts: string): Promise<void>;
  /** The threads that changed since (epoch milliseconds), or have an open case; newest first, at most 200. */
  activeThreads(since: number): Promise<readonly ActiveThread[]>;
}
