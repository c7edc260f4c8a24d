/** The operator's side of the store. Times are epoch milliseconds and come from the caller. */

/** A delivery that was not sent: it waits, somebody is at it, or it is dead. */
export interface UnsentDelivery {
  readonly id: number;
  /** what it says is left out: only its kind, such as `merchant` */
  readonly kind: string;
  readonly order: string;
  readonly state: 'ready' | 'leased' | 'dead';
  readonly attempts: number;
  readonly dueAt: number;
  readonly createdAt: number;
  readonly lastError: string | null;
}

/** Whose traces are deleted: all of one channel, or all that one person started or wrote. */
export type Whom =
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string };

/** Up to when rows are deleted; each time itself is kept. */
export interface CutOffs {
  /** conversations with their texts, resolved cases, verdicts, and rows that are dead */
  readonly conversations: number;
  readonly inboxDone: number;
  readonly outboxDone: number;
}

/** How many rows were deleted. */
export interface Deleted {
  readonly conversations: number;
  readonly lines: number;
  readonly cases: number;
  readonly events: number;
  readonly deliveries: number;
  readonly labels: number;
}

/** How full a queue is. */
export interface QueueLevel {
  /** timers are left out, wherever they are */
  readonly waiting: number;
  readonly dead: number;
  /** when the oldest waiting row should have been done; null where none waits */
  readonly oldestDueAt: number | null;
}

export interface Levels {
  readonly inbox: QueueLevel;
  readonly outbox: QueueLevel;
  readonly openCases: number;
  readonly oldestOpenCaseAt: number | null;
  /** cases that are not in the desk's channel */
  readonly undeliveredCases: number;
}

export interface Maintenance {
  /** Oldest first; a timer only where it is dead. */
  unsent(): Promise<readonly UnsentDelivery[]>;
  /** Makes a dead delivery due at `at` with all its attempts; false where `id` is not dead. */
  revive(id: number, at: number): Promise<boolean>;
  forget(whom: Whom): Promise<Deleted>;
  /** Leaves alone what waits, and a conversation whose case is not resolved. */
  prune(cutOffs: CutOffs): Promise<Deleted>;
  levels(): Promise<Levels>;
}
