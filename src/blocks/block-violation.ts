/** One thing for which Slack, or our own bound, refuses a payload. */
export interface BlockViolation {
  /** where, e.g. `blocks[2].elements[0].text.text` */
  readonly path: string;
  /** what is wrong, in words that follow the path: "must have at most 75 characters, has 80" */
  readonly what: string;
  /** the limit that is broken; null where it is not about a limit */
  readonly limit: number | null;
}
