import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../../src/config-error.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { delivery, event, lease, taken } from './contract/rows.ts';
import { storeContract } from './contract/store-contract.ts';
import { type Cluster, startCluster } from './postgres-cluster.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 60_000);
afterAll(() => cluster?.stop(), 60_000);

const ignore = () => {};
const openAt = async (url: string) => openStore(await openPostgres(url, ignore));

storeContract('PostgreSQL', async () => openAt(await cluster.database()));

describe('several instances on one PostgreSQL', () => {
  it('may start at the same moment on an empty database', async () => {
    const url = await cluster.database();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openAt(url)));
    await stores[0]?.conversations.save({ id: 'c', state: 'kept', version: 0 }, 1);
    expect((await stores[3]?.conversations.load('c'))?.state).toBe('kept');
    await Promise.all(stores.map((store) => store.close()));
  });

  it('leave the leases of the others alone when they start', async () => {
    const url = await cluster.database();
    const first = await openAt(url);
    await first.outbox.add([delivery('a')]);
    const held = taken(await first.outbox.take(lease(10)));
    const second = await openAt(url);
    expect(await second.outbox.take(lease(11))).toBeNull();
    await first.outbox.sent(held, 12, null);
    await Promise.all([first.close(), second.close()]);
  });

  it('see nothing of a transaction before it has ended', async () => {
    const url = await cluster.database();
    const [writer, reader] = [await openAt(url), await openAt(url)];
    await writer.transaction(async (ports) => {
      await ports.conversations.save({ id: 'c', state: 'half', version: 0 }, 1);
      await ports.outbox.add([delivery('a')]);
      expect(await reader.conversations.load('c')).toBeNull();
      expect(await reader.outbox.take(lease(10))).toBeNull();
    });
    expect((await reader.conversations.load('c'))?.state).toBe('half');
    expect((await reader.outbox.take(lease(10)))?.key).toBe('a');
    await Promise.all([writer.close(), reader.close()]);
  });
});

describe('opening PostgreSQL', () => {
  it('compares ids byte by byte, whatever the locale of the database', async () => {
    const url = new URL(await cluster.database());
    const { db } = await openPostgres(url.href, ignore);
    await sql`
      create database english template template0 locale_provider icu icu_locale 'en-US'`.execute(
      db,
    );
    await db.destroy();
    const store = await openAt(Object.assign(url, { pathname: '/english' }).href);
    // In English ';' comes before ':', which would leave no key between 'C1:' and 'C1;'.
    await store.inbox.add(event('a', { order: 'C1:1700000000.000100' }));
    await store.inbox.add(event('b', { order: 'C10:1700000000.000100' }));
    expect((await store.backlog.ofChannel('C1')).map(({ key }) => key)).toEqual(['a']);
    await store.close();
  });

  it('goes on after the server has closed its connections, and says so', async () => {
    const url = await cluster.database();
    const lost = vi.fn<(why: string) => void>();
    const database = await openPostgres(url, lost);
    const store = await openStore(database);
    const other = await openPostgres(url, ignore);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
    await vi.waitFor(() => expect(lost).toHaveBeenCalled());
    expect(await store.outbox.waiting()).toBe(0);
    await store.close();
    await other.db.destroy();
  });

  it('goes on after a connection was cut in the middle of a transaction', async () => {
    const url = await cluster.database();
    const lost = vi.fn<(why: string) => void>();
    const store = await openStore(await openPostgres(url, lost));
    const other = await openPostgres(url, ignore);
    const work = store.transaction(async (ports) => {
      await ports.outbox.add([delivery('a')]);
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db);
      await vi.waitFor(() => expect(lost).toHaveBeenCalled());
      await ports.outbox.add([delivery('b')]);
    });
    await expect(work).rejects.toThrow();
    expect(await store.outbox.waiting()).toBe(0);
    await store.close();
    await other.db.destroy();
  });

  it('refuses a database that a newer version has used, in one sentence', async () => {
    const url = await cluster.database();
    await (await openAt(url)).close();
    const { db } = await openPostgres(url, ignore);
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
    await db.destroy();
    await expect(openAt(url)).rejects.toThrow(
      /used by a newer decline-desk, which added "9999-later"\. Start that version/,
    );
  });

  it('ends a statement that takes longer than ten seconds', async () => {
    const { db } = await openPostgres(await cluster.database(), ignore);
    const shown = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(db);
    expect(shown.rows[0]?.statement_timeout).toBe('10s');
    await db.destroy();
  });

  it.each([
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'hunter2-secret' })],
    ['a database that is not there', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
    ['a port on which nothing listens', (url: URL) => Object.assign(url, { port: '1' })],
  ])('says in one sentence, without the password, what is wrong with %s', async (_, change) => {
    const url = change(new URL(await cluster.database()));
    const error: unknown = await openPostgres(url.href, ignore).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/DATABASE_URL: PostgreSQL on 127\.0\.0\.1 cannot be used \(.+\)/);
    expect(JSON.stringify([String(error), error])).not.toContain(url.password);
  });

  it('keeps a password out of the sentence where the address cannot be read', async () => {
    const url = 'postgres://desk:hunter2/secret@127.0.0.1:5432/desk';
    const error: unknown = await openPostgres(url, ignore).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(JSON.stringify([String(error), error])).not.toMatch(/hunter2|secret/);
  });
});
