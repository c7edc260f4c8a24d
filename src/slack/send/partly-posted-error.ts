/**
 * Slack asks to wait when some messages of a delivery are posted and some are not. That counts as an
 * attempt, so that the next one looks for what is there.
 */
export class PartlyPostedError extends Error {
  /** seconds, as in what Slack says */
  readonly retryAfter: number;

  constructor(waitMs: number, cause: unknown) {
    super('Slack asks to wait amid a delivery of several messages; the rest follows.', { cause });
    this.name = 'PartlyPostedError';
    this.retryAfter = waitMs / 1000;
  }
}
