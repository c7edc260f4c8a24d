/** Who works on a row until when; a row whose lease has run out may be taken by another. */
export interface Lease {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}

/** The right to finish a row. It lapses once the lease has run out and another has taken the row. */
export interface Hold {
  readonly id: number;
  readonly owner: string;
  /** which attempt this is, from 1 */
  readonly attempts: number;
}

/** How a row that could not be finished is given back. */
export interface Retry {
  readonly dueAt: number;
  readonly error: string;
  /** false where nothing was done yet, as when Slack only asks to wait: the attempt is not counted */
  readonly counts: boolean;
}

/** What became of a row that was given back; `lost`: another has it by now, nothing was changed. */
export type GivenBack = 'ready' | 'dead' | 'lost';

/** The lease ran out and another has taken the row: what was done with it is not kept. */
export class LostLeaseError extends Error {
  constructor(what: string) {
    super(`${what} was taken by another worker after its lease had run out. It finishes it.`);
    this.name = 'LostLeaseError';
  }
}
