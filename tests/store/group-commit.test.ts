import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, sql } from 'kysely';
import { expect, it } from 'vitest';
import { LostLeaseError } from '../../src/ports/lease.ts';
import { groupCommit } from '../../src/store/group-commit.ts';
import { OneConnectionDialect } from '../../src/store/one-connection.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { createTurnstile } from '../../src/store/turnstile.ts';
import { delivery, lease } from './contract/rows.ts';

const open = () => openStore(openSqlite(mkdtempSync(join(tmpdir(), 'decline-desk-'))));

/** An engine that keeps nothing but what it was told, and fails what `fails` names. */
function listening(fails: (statement: string, told: readonly string[]) => boolean = () => false) {
  const told: string[] = [];
  const engine: SqliteDatabase = {
    close() {},
    prepare: (statement) => ({
      reader: false,
      all: () => [],
      run() {
        if (fails(statement, told)) throw new Error('the disk is full');
        told.push(statement);
        return { changes: 0, lastInsertRowid: 0 };
      },
      iterate: () => [][Symbol.iterator](),
    }),
  };
  const db = new Kysely<Tables>({
    dialect: new OneConnectionDialect(engine, createTurnstile(), false),
  });
  return { told, commit: groupCommit((work) => db.transaction().execute(work)) };
}

/** Transactions named so, all asked for at once. */
function together(commit: ReturnType<typeof groupCommit>, names: readonly string[]) {
  return Promise.allSettled(
    names.map((name) =>
      commit(async (db) => {
        await sql`${sql.raw(name)}`.execute(db);
        return name.toUpperCase();
      }),
    ),
  );
}

it('commits once for all that is asked for at the same time', async () => {
  const { told, commit } = listening();
  const outcomes = await together(commit, ['a', 'b', 'c']);
  expect(outcomes.map((outcome) => 'value' in outcome && outcome.value)).toEqual(['A', 'B', 'C']);
  expect(told.filter((statement) => statement === 'commit')).toHaveLength(1);
});

it('gives no outcome before the commit', async () => {
  const { told, commit } = listening();
  const atOutcome: string[][] = [];
  await Promise.all(
    ['a', 'b'].map((name) =>
      commit((db) => sql.raw(name).execute(db)).then(() => atOutcome.push([...told])),
    ),
  );
  for (const known of atOutcome) expect(known.at(-1)).toBe('commit');
});

it('runs each alone where the commit of all fails', async () => {
  const { told, commit } = listening(
    (statement, told) =>
      statement === 'commit' && told.slice(told.lastIndexOf('begin immediate')).includes('a'),
  );
  const outcomes = await together(commit, ['b', 'c', 'a']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(told.filter((statement) => statement === 'rollback')).toHaveLength(2);
});

it('leaves the others as they are where one of them fails', async () => {
  const store = await open();
  const save = (id: string, then: () => void = () => {}) =>
    store.transaction(async ({ conversations }) => {
      await conversations.save({ id, state: 'kept', version: 0 }, 1);
      then();
    });
  const outcomes = await Promise.allSettled([
    save('a'),
    save('b', () => {
      throw new Error('no such thing');
    }),
    save('c'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const kept = await Promise.all(['a', 'b', 'c'].map((id) => store.conversations.load(id)));
  expect(kept.map((found) => found?.state ?? null)).toEqual(['kept', null, 'kept']);
  await store.close();
});

it('gives each of several lanes a row of its own, and refuses a lease that was lost to it alone', async () => {
  const store = await open();
  await store.outbox.add(['a', 'b', 'c'].map((key) => delivery(key, { order: key })));
  const lanes = [1, 2, 3, 4].map(() => store.outbox.take(lease(10)));
  const taken = await Promise.all(lanes);
  expect(taken.map((row) => row?.key ?? null).toSorted()).toEqual(['a', 'b', 'c', null]);
  const rows = taken.flatMap((row) => row ?? []);
  const outcomes = await Promise.allSettled(
    rows.map((row, index) =>
      store.outbox.sent({ ...row, owner: index === 1 ? 'another' : row.owner }, 20, 'ts'),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: expect.any(LostLeaseError) });
  expect(await store.outbox.waiting()).toBe(1);
  await store.close();
});
