/** An event that waits in the inbox. */
export interface WaitingEvent {
  readonly id: number;
  readonly key: string;
  readonly body: string;
  /** whether a worker has it */
  readonly begun: boolean;
}

/** What waits in the inbox, for who takes several events as one. */
export interface Backlog {
  /** The waiting events of a channel's threads, oldest first. */
  ofChannel(channel: string): Promise<readonly WaitingEvent[]>;
  /** Completes events that nobody has begun; throws `StaleVersionError` where somebody has. */
  absorb(ids: readonly number[], at: number): Promise<void>;
}

/** A delivery as it was sent, or as it waits to be. */
export interface KeptDelivery {
  readonly key: string;
  readonly body: string;
  /** epoch ms */
  readonly createdAt: number;
}

/** Where what was sent stands in Slack. */
export interface Receipts {
  /** The ts of the message that a delivery made; null where it made none, or not yet. */
  of(key: string): Promise<string | null>;
  /** Whether a delivery is still to be sent; false for one that is sent, dead or unknown. */
  waits(key: string): Promise<boolean>;
  /** All that is known of one order, oldest first. */
  under(order: string): Promise<readonly KeptDelivery[]>;
}
