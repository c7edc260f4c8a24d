/** Where a message goes. */
export interface Address {
  readonly channel: string;
  /** ts of the thread's first message; null posts at top level */
  readonly root: string | null;
  /** a reply in a thread that is shown in the channel too */
  readonly broadcast?: boolean;
}
