/** The desk's channel may not be written to; the message says why, and what to do. */
export class DeskUnusableError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'DeskUnusableError';
  }
}
