import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { delivery, lease } from './contract/rows.ts';
import { storeContract } from './contract/store-contract.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'decline-desk-'));

storeContract('SQLite', () => openStore(openSqlite(folder())));

it('keeps what was written across a restart', async () => {
  const path = folder();
  const first = await openStore(openSqlite(path));
  await first.conversations.save({ id: 'c', state: 'kept', version: 0 }, 1);
  await first.close();
  const second = await openStore(openSqlite(path));
  expect((await second.conversations.load('c'))?.state).toBe('kept');
  await second.close();
});

it('tells a second process in one sentence that the database is in use', async () => {
  const path = folder();
  const owner = await openStore(openSqlite(path));
  expect(() => openSqlite(path)).toThrow(/desk\.db is in use by another decline-desk\. Stop it/);
  await owner.close();
});

it('frees at once what a crashed process had leased: there is only one owner', async () => {
  const path = folder();
  const first = await openStore(openSqlite(path));
  await first.outbox.add([delivery('a')]);
  await first.outbox.take(lease(10));
  await first.close();
  const second = await openStore(openSqlite(path));
  expect((await second.outbox.take(lease(11)))?.attempts).toBe(2);
  await second.close();
});

it('copies itself while it is used, to a file for its owner alone that opens again', async () => {
  const [path, copy] = [folder(), folder()];
  const store = await openStore(openSqlite(path));
  await store.conversations.save({ id: 'c', state: 'kept', version: 0 }, 1);
  await store.backup(join(copy, 'desk.db'));
  await store.close();
  expect(statSync(join(copy, 'desk.db')).mode & 0o777).toBe(0o600);
  const second = await openStore(openSqlite(copy));
  expect((await second.conversations.load('c'))?.state).toBe('kept');
  await second.close();
});

it('is for its owner alone to read', async () => {
  const path = folder();
  const store = await openStore(openSqlite(path));
  for (const name of readdirSync(path)) {
    expect([name, statSync(join(path, name)).mode & 0o777]).toEqual([name, 0o600]);
  }
  await store.close();
});

it('copies itself over no file', async () => {
  const path = folder();
  const store = await openStore(openSqlite(path));
  writeFileSync(join(path, 'taken'), 'kept');
  await expect(store.backup(join(path, 'taken'))).rejects.toThrow('EEXIST');
  expect(readFileSync(join(path, 'taken'), 'utf8')).toBe('kept');
  await store.close();
});

it('leaves nothing of what was forgotten in its files', async () => {
  const path = folder();
  const store = await openStore(openSqlite(path));
  await store.conversations.save({ id: 'C1:1', state: 'unforgettable', version: 0 }, 1);
  await store.conversations.say('C1:1', { at: 1, who: 'merchant', text: 'unforgettable' });
  const found = () =>
    readdirSync(path).filter((name) => readFileSync(join(path, name)).includes('unforgettable'));
  expect(found()).not.toEqual([]);
  await store.maintenance.forget({ kind: 'channel', id: 'C1' });
  await store.scrub();
  expect(found()).toEqual([]);
  await store.close();
});
