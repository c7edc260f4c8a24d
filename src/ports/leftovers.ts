/** An event that was not handled: it waits, somebody is at it, or it is dead. */
export interface UnhandledEvent {
  readonly id: number;
  /** what people wrote is left out: only its kind, such as `message` */
  readonly kind: string;
  readonly order: string;
  readonly state: 'ready' | 'leased' | 'dead';
  readonly attempts: number;
  readonly dueAt: number;
  readonly receivedAt: number;
  readonly lastError: string | null;
}

/** What is left in the queues when it should not be. */
export interface Leftovers {
  /** Events that are not done, oldest first. */
  unhandled(): Promise<readonly UnhandledEvent[]>;
  /** Makes a dead event due at `at` with all its attempts; false where `id` is not dead. */
  revive(id: number, at: number): Promise<boolean>;
  /** Frees at once what `owner` has leased in either queue: for a process that ends. */
  release(owner: string): Promise<void>;
}
