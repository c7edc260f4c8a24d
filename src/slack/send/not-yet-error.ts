/** What is to be sent waits for something else: it is looked at again soon, which is no attempt. */
export class NotYetError extends Error {
  readonly waitMs: number;

  constructor(what: string, waitMs: number) {
    super(`${what} It is looked at again soon.`);
    this.name = 'NotYetError';
    this.waitMs = waitMs;
  }
}
