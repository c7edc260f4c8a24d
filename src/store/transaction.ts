import type { Kysely } from 'kysely';
import { StaleVersionError } from '../store.ts';
import type { Commit } from './synced-commit.ts';
import type { Tables } from './tables.ts';

/** How often a transaction is run before its failure is handed on. */
const RUNS = 4;

/** PostgreSQL's codes for a serialization failure and for a deadlock. */
const CONFLICTS: readonly unknown[] = ['40001', '40P01'];

/** Runs `work` as one transaction, and anew from the start where another writer was faster. */
export async function transaction<T>(
  commit: Commit,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await commit(work);
    } catch (error) {
      if (run === RUNS || !wasOvertaken(error)) throw error;
    }
  }
}

function wasOvertaken(error: unknown): boolean {
  if (error instanceof StaleVersionError) return true;
  return error instanceof Error && 'code' in error && CONFLICTS.includes(error.code);
}
