import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/engine.ts';
import { tablesOf } from '../../src/store/move-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';

const [CHANNEL, PERSON] = ['C0GONE00001', 'U0GONE00001'];
const CONVERSATION = `${CHANNEL}:1700000000.000100`;
const OLD = 1000;

type Row = Readonly<Record<string, string | number | null>>;

const queueRow = {
  order_key: CONVERSATION,
  body: JSON.stringify({ channel: CHANNEL, user: PERSON }),
  state: 'done',
  ...{ due_at: OLD, attempts: 1, created_at: OLD, done_at: OLD },
};

/**
 * One old row of each table that holds something of people: `forget` must delete it, by the channel
 * and by the person who asked, and `prune` where it is old.
 */
const FORGOTTEN: Readonly<Record<string, Row>> = {
  inbox: { ...queueRow, key: 'event', sequence: '1' },
  outbox: { ...queueRow, key: 'delivery' },
  conversation: {
    id: CONVERSATION,
    state: JSON.stringify({ asker: PERSON }),
    ...{ version: 1, updated_at: OLD },
  },
  transcript: { conversation: CONVERSATION, at: OLD, who: 'merchant', text: 'the screen says 51' },
  desk_case: {
    conversation: CONVERSATION,
    ...{ status: 'resolved', facts: '{}', language: 'en', version: 1 },
    ...{ merchant_channel: CHANNEL, merchant_user: PERSON, created_at: OLD, updated_at: OLD },
  },
  label: {
    ...{ at: OLD, conversation: CONVERSATION, who: PERSON, verdict: 'solved' },
    ...{ text: '51', version: 'v' },
  },
  asked: { channel: CHANNEL, person: PERSON, conversation: CONVERSATION, at: OLD },
  turn: {
    ...{ conversation: CONVERSATION, channel: CHANNEL, person: PERSON, at: OLD },
    ...{ decision: 'answer', reason: 'code' },
  },
  hand_over: { case_id: 1 },
  incident_told: {
    ...{ incident_id: 1, conversation: CONVERSATION, channel: CHANNEL, root: '1' },
    ...{ person: PERSON, language: 'en', at: OLD },
  },
};

/** Tables that name a channel alone: gone with it, and of no concern to its people. */
const OF_A_CHANNEL: Readonly<Record<string, Row>> = {
  seen: { channel: CHANNEL, since: '1', last: '2', gap_from: null },
  introduced: { channel: CHANNEL, at: OLD },
};

/** What stays, and why that is right. */
const KEPT: Readonly<Record<string, string>> = {
  audit: 'is only ever added to; holds ids and counts, never what people wrote',
  channel: 'how the desk behaves in a channel: deleting it would let a silenced desk speak again',
  incident: 'what our own people wrote for all merchants',
};

let folder: string;
let database: Database;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-'));
  database = openSqlite(folder);
  store = await openStore(database);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function fill(rows: Readonly<Record<string, Row>>): Promise<void> {
  for (const [table, row] of Object.entries(rows)) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    const values = sql.join(Object.values(row));
    await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(database.db);
  }
}

async function holding(tables: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.db);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

it('says of every table what becomes of it', async () => {
  const known = [FORGOTTEN, OF_A_CHANNEL, KEPT].flatMap((tables) => Object.keys(tables));
  expect(known.toSorted()).toEqual(await tablesOf(database));
});

describe('nothing is left', () => {
  it('of a channel that is forgotten', async () => {
    await fill({ ...FORGOTTEN, ...OF_A_CHANNEL });
    await store.maintenance.forget({ kind: 'channel', id: CHANNEL });
    expect(await holding(Object.keys({ ...FORGOTTEN, ...OF_A_CHANNEL }))).toEqual([]);
  });

  it('of a person who is forgotten', async () => {
    await fill(FORGOTTEN);
    await store.maintenance.forget({ kind: 'user', id: PERSON });
    expect(await holding(Object.keys(FORGOTTEN))).toEqual([]);
  });

  it('of what is older than it is kept', async () => {
    await fill(FORGOTTEN);
    const later = OLD + 1;
    await store.maintenance.prune({ conversations: later, inboxDone: later, outboxDone: later });
    expect(await holding(Object.keys(FORGOTTEN))).toEqual([]);
  });
});
