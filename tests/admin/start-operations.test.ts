import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAdminToken } from '../../src/admin/admin-token.ts';
import { startOperations } from '../../src/server/start-operations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './operated-store.ts';
import { storeCase } from './stored-case.ts';

const DAY = 86_400_000;

/** A server's operations on a store with a resolved case of the first day, and what it logs. */
async function started({ today, retentionDays }: { today: number; retentionDays: number }) {
  const folder = temporaryFolder();
  const store = await openStore(openSqlite(folder));
  const found = await storeCase(store, 'C1', { openedAt: 0 });
  await store.cases.update({ ...found, status: 'resolved' });
  const logged: string[] = [];
  const server = await startOperations({
    config: { host: '127.0.0.1', adminPort: 0, retentionDays },
    store,
    now: () => today * DAY,
    ready: async () => 'Slack is not connected yet.',
    metrics: () => Promise.reject(new Error('the disk is gone')),
    ownedFolder: folder,
    log: pino(
      { base: null, serializers: { error: pino.stdSerializers.err } },
      { write: (line: string) => void logged.push(line) },
    ),
  });
  return { folder, store, server, logged };
}

describe('the operations of a server', () => {
  it('delete at the start what is older than RETENTION_DAYS', async () => {
    const { server, store, logged } = await started({ today: 8, retentionDays: 7 });
    await server.stop();
    expect(await store.conversations.load('C1:1')).toBeNull();
    expect(await store.cases.list({})).toEqual([]);
    expect(logged.join('')).toContain('"conversations":1');
    await store.close();
  });

  it.each([
    ['younger', { today: 8, retentionDays: 9 }],
    ['kept for ever', { today: 8, retentionDays: 0 }],
  ])('keep what is %s', async (_what, settings) => {
    const { server, store } = await started(settings);
    await server.stop();
    expect(await store.conversations.load('C1:1')).not.toBeNull();
    expect(await store.cases.list({})).toHaveLength(1);
    await store.close();
  });

  it('say to who asks what they cannot do, and to the log why', async () => {
    const { folder, server, store, logged } = await started({ today: 1, retentionDays: 0 });
    onTestFinished(server.stop);
    const url = `http://127.0.0.1:${server.port}`;
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, 'Slack is not connected yet.\n']);
    expect((await fetch(`${url}/metrics`)).status).toBe(503);
    expect(logged.join('')).toContain('the disk is gone');

    await store.close();
    const asked = await fetch(`${url}/rpc`, {
      method: 'POST',
      headers: { authorization: `Bearer ${readAdminToken(folder)}` },
      body: '{"method":"unsent"}',
    });
    expect([asked.status, await asked.json()]).toEqual([
      500,
      { error: 'The server failed at this request: its log says why.' },
    ]);
    expect(logged.length).toBe(2);
  });
});
