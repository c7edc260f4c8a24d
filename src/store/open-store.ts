import type { Ports, Store } from '../store.ts';
import { audit } from './audit.ts';
import { cases } from './cases.ts';
import { conversations } from './conversations.ts';
import type { Database } from './engine.ts';
import { inbox } from './inbox.ts';
import { labels } from './labels.ts';
import { migrate } from './migrate.ts';
import { outbox } from './outbox.ts';

function ports(database: Database): Ports {
  return {
    inbox: inbox(database),
    conversations: conversations(database),
    outbox: outbox(database),
    cases: cases(database),
    audit: audit(database),
    labels: labels(database),
  };
}

/** The store on an open database, with its tables brought up to date. */
export async function openStore(database: Database): Promise<Store> {
  await migrate(database);
  return {
    ...ports(database),
    transaction: (work) =>
      database.db.transaction().execute((db) => work(ports({ engine: database.engine, db }))),
    close: () => database.db.destroy(),
  };
}
