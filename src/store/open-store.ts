import type { NewEvent, Ports, Store } from '../store.ts';
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
  const all = ports(database);
  return {
    ...all,
    inbox: { ...all.inbox, add: gather((events) => addAtOnce(database, events)) },
    transaction: (work) =>
      transaction(database, (db) => work(ports({ engine: database.engine, db }))),
    exclusively: (key, work) => exclusively(database, key, work),
    backup: (file) => backup(database, file),
    scrub: () => scrub(database),
    close: () => database.db.destroy(),
  };
}

/** One transaction for all, ahead of what the workers write. */
function addAtOnce({ engine, db, urgent }: Database, events: readonly NewEvent[]) {
  return transaction({ engine, db: urgent ?? db }, (within) =>
    addEvents({ engine, db: within }, events),
  );
}
