import type { Inbox } from '../store.ts';

export interface ReadinessParts {
  readonly inbox: Pick<Inbox, 'waiting'>;
  /** why nothing can come in from Slack; null where it can */
  readonly slack: () => string | null;
}

/** Why the desk cannot serve at the moment, in a sentence; null where it can. */
export async function readiness({ inbox, slack }: ReadinessParts): Promise<string | null> {
  const problem = slack();
  if (problem !== null) return problem;
  try {
    await inbox.waiting();
    return null;
  } catch {
    // The error may name the database's user; whoever failed at it has logged it.
    return 'The database does not answer.';
  }
}
