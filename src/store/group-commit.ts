import { CompiledQuery, type Kysely } from 'kysely';
import { gather } from './gather.ts';
import type { Commit } from './synced-commit.ts';
import type { Tables } from './tables.ts';

/** As many turns as an acknowledgement may wait for: some tens of milliseconds. */
const LARGEST_GROUP = 16;

const BEGIN = CompiledQuery.raw('savepoint step');
const KEEP = CompiledQuery.raw('release step');
const UNDO = CompiledQuery.raw('rollback to step');

type Step = (db: Kysely<Tables>) => Promise<void>;

/** What became of one step; null where it is done. */
type Outcome = { readonly error: unknown } | null;

/**
 * Transactions of the one connection of SQLite that are asked for at the same time share one commit, and
 * so one sync of the disk. Each is a savepoint: one that fails leaves the others as they are. Where the
 * commit itself fails, each is run again alone.
 */
export function groupCommit(commit: Commit): Commit {
  const take = gather(
    (steps: readonly Step[]) =>
      commit(async (together) => {
        const outcomes: Outcome[] = [];
        for (const step of steps) outcomes.push(await apart(together, step));
        return outcomes;
      }),
    LARGEST_GROUP,
  );
  return async <T>(work: (db: Kysely<Tables>) => Promise<T>) => {
    const made: { last: { readonly value: T } | null } = { last: null };
    const outcome = await take(async (together) => {
      made.last = { value: await work(together) };
    });
    if (outcome) throw outcome.error;
    if (!made.last) throw new Error('A group was committed without one of its transactions.');
    return made.last.value;
  };
}

/** Throws where the transaction as a whole has ended: then there is no savepoint to go back to. */
async function apart(together: Kysely<Tables>, step: Step): Promise<Outcome> {
  await together.executeQuery(BEGIN);
  try {
    await step(together);
    await together.executeQuery(KEEP);
    return null;
  } catch (error) {
    await together.executeQuery(UNDO);
    await together.executeQuery(KEEP);
    return { error };
  }
}
