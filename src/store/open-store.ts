import type { Kysely } from 'kysely';
import type { Inbox, NewEvent, Outbox, Ports, Store } from '../store.ts';
import { addEvents } from './add-events.ts';
import { asked } from './asked.ts';
import { audit } from './audit.ts';
import { backlog } from './backlog.ts';
import { backup } from './backup.ts';
import { cases } from './cases.ts';
import { channels } from './channels.ts';
import { conversations } from './conversations.ts';
import type { Database } from './engine.ts';
import { exclusively } from './exclusive.ts';
import { figures } from './figures.ts';
import { gather } from './gather.ts';
import { groupCommit } from './group-commit.ts';
import { handOvers } from './hand-overs.ts';
import { inbox } from './inbox.ts';
import { incidents } from './incidents.ts';
import { labels } from './labels.ts';
import { leftovers } from './leftovers.ts';
import { maintenance } from './maintenance.ts';
import { migrate } from './migrate.ts';
import { outbox } from './outbox.ts';
import { endLeases } from './queue.ts';
import { receipts } from './receipts.ts';
import { scrub } from './scrub.ts';
import { seen } from './seen.ts';
import { type Commit, syncedCommit } from './synced-commit.ts';
import type { Tables } from './tables.ts';
import { transaction } from './transaction.ts';

function ports(database: Database): Ports {
  return {
    inbox: inbox(database),
    conversations: conversations(database),
    outbox: outbox(database),
    cases: cases(database),
    audit: audit(database),
    labels: labels(database),
    channels: channels(database),
    asked: asked(database),
    backlog: backlog(database),
    receipts: receipts(database),
    maintenance: maintenance(database),
    handOvers: handOvers(database),
    figures: figures(database),
    incidents: incidents(database),
    leftovers: leftovers(database),
    seen: seen(database),
  };
}

/**
 * The store on an open database, with its tables brought up to date. The embedded database has one
 * owner: what a crashed one had leased is free at once. Closes the database where it throws.
 */
export async function openStore(database: Database): Promise<Store> {
  try {
    await migrate(database);
    if (database.engine === 'sqlite') await endLeases(database);
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
  const { db, engine, urgent = db, toDisk } = database;
  const all = ports(database);
  const single = (by: Kysely<Tables>) => (toDisk ? syncedCommit(by, toDisk) : ofItsOwn(by));
  const commit = engine === 'sqlite' ? groupCommit(single(db)) : single(db);
  const { inbox, outbox } = engine === 'sqlite' ? queuesInGroups(all, commit) : all;
  // One transaction for all that came at once, ahead of what the workers write.
  const add = gather((events: readonly NewEvent[]) =>
    transaction(single(urgent), (within) => addEvents({ engine, db: within }, events)),
  );
  return {
    ...all,
    inbox: { ...inbox, add },
    outbox,
    transaction: (work) => transaction(commit, (within) => work(ports({ engine, db: within }))),
    exclusively: (key, work) => exclusively(database, key, work),
    backup: (file) => backup(database, file),
    scrub: () => scrub(database),
    close: () => db.destroy(),
  };
}

function ofItsOwn(db: Kysely<Tables>): Commit {
  return (work) => db.transaction().execute(work);
}

/** What lanes of work do at the same time shares one sync of the disk. */
function queuesInGroups({ inbox: events, outbox: deliveries }: Ports, commit: Commit) {
  const engine = 'sqlite';
  return {
    inbox: {
      ...events,
      take: (lease) => commit((db) => inbox({ engine, db }).take(lease)),
    } satisfies Inbox,
    outbox: {
      ...deliveries,
      take: (lease) => commit((db) => outbox({ engine, db }).take(lease)),
      sent: (...row) => commit((db) => outbox({ engine, db }).sent(...row)),
    } satisfies Outbox,
  };
}
