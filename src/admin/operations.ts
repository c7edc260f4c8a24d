import { readFigures } from '../desk/figures.ts';
import type { DeskFigures } from '../learning/figures/desk-figures.ts';
import type { UnhandledEvent } from '../ports/leftovers.ts';
import type { Deleted, UnsentDelivery, Whom } from '../ports/maintenance.ts';
import { mask } from '../privacy/mask.ts';
import type { CaseFilter, Store } from '../store.ts';
import { type CaseRecord, type CaseStory, toCaseRecord, toCaseStory } from './case-record.ts';

/** From `since` (inclusive) to `until` (exclusive), epoch milliseconds. */
export interface FigureRange {
  readonly since: number;
  readonly until: number;
}

export type CaseQuery = Omit<CaseFilter, 'conversation'>;

/** What the command line asks of the one who owns the store: this process, or the running server. */
export interface Operations {
  /** Newest first. */
  cases(query: CaseQuery): Promise<readonly CaseRecord[]>;
  /** null where there is no case of that number */
  story(number: number): Promise<CaseStory | null>;
  figures(range: FigureRange): Promise<DeskFigures>;
  unsent(): Promise<readonly UnsentDelivery[]>;
  /** Gives a dead delivery another go; false where `id` is not dead. */
  retry(id: number): Promise<boolean>;
  /** What came in from Slack and is not handled, oldest first. */
  unhandled(): Promise<readonly UnhandledEvent[]>;
  /** Gives a dead event another go; false where `id` is not dead. */
  retryEvent(id: number): Promise<boolean>;
  /** The steps that brought the tables to this version; none where they were at it. */
  migrated(): Promise<readonly string[]>;
  /** Writes a copy to `file`, an absolute path at which nothing is yet. Throws as the store does. */
  backup(file: string): Promise<void>;
  /** Really deletes, and leaves a line in the audit that says how much. */
  forget(whom: Whom): Promise<Deleted>;
}

export interface OperationsParts {
  readonly store: Store;
  readonly now: () => number;
  /** what opening the store has brought up to date */
  readonly migrated: readonly string[];
}

/** The operations on an open store: the one implementation behind `/rpc` and the command line. */
export function createOperations({ store, now, migrated }: OperationsParts): Operations {
  const note = (action: string, subject: string, detail: string) => ({
    at: now(),
    actor: 'operator',
    action,
    subject,
    detail,
  });
  return {
    async cases(query) {
      return (await store.cases.list(query)).map(toCaseRecord);
    },

    async story(number) {
      const found = await store.cases.byId(number);
      if (!found) return null;
      const transcript = await store.conversations.transcript(found.conversation);
      return toCaseStory(found, transcript, await store.audit.of(`case:${number}`));
    },

    figures: (range) => readFigures(store, { ...range, now: now() }),

    async unsent() {
      const rows = await store.maintenance.unsent();
      // What went wrong may quote what was to be said.
      return rows.map((row) => ({ ...row, lastError: row.lastError && mask(row.lastError).text }));
    },

    retry: (id) =>
      store.transaction(async ({ maintenance, audit }) => {
        const revived = await maintenance.revive(id, now());
        if (revived) await audit.add(note('retry', `delivery:${id}`, ''));
        return revived;
      }),

    async unhandled() {
      const rows = await store.leftovers.unhandled();
      return rows.map((row) => ({ ...row, lastError: row.lastError && mask(row.lastError).text }));
    },

    retryEvent: (id) =>
      store.transaction(async ({ leftovers, audit }) => {
        const revived = await leftovers.revive(id, now());
        if (revived) await audit.add(note('retry', `event:${id}`, ''));
        return revived;
      }),

    migrated: async () => migrated,
    backup: (file) => store.backup(file),

    async forget(whom) {
      const deleted = await store.transaction(async ({ maintenance, audit }) => {
        const counts = await maintenance.forget(whom);
        await audit.add(note('forget', `${whom.kind}:${whom.id}`, JSON.stringify(counts)));
        return counts;
      });
      await store.scrub();
      return deleted;
    },
  };
}
