import type { Ports, Store } from '../store.ts';
import { asked } from './asked.ts';
import { audit } from './audit.ts';
import { backlog } from './backlog.ts';
import { backup } from './backup.ts';
import { cases } from './cases.ts';
import { channels } from './channels.ts';
import { conversations } from './conversations.ts';
import type { Database } from './engine.ts';
import { inbox } from './inbox.ts';
import { labels } from './labels.ts';
import { maintenance } from './maintenance.ts';
import { migrate } from './migrate.ts';
import { outbox } from './outbox.ts';
import { endLeases } from './queue.ts';
import { receipts } from './receipts.ts';
import { scrub } from './scrub.ts';
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
  return {
    ...ports(database),
    transaction: (work) =>
      transaction(database, (db) => work(ports({ engine: database.engine, db }))),
    backup: (file) => backup(database, file),
    scrub: () => scrub(database),
    close: () => database.db.destroy(),
  };
}
