import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAdminToken } from '../../src/admin/admin-token.ts';
import { createLog } from '../../src/log.ts';
import { startOperations } from '../../src/server/start-operations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Operated, operated, temporaryFolder } from './operated-store.ts';

const UNSENT = JSON.stringify({ method: 'unsent' });

function post({ environment, folder }: Operated, body: string, token = readAdminToken(folder)) {
  return fetch(`http://127.0.0.1:${environment.ADMIN_PORT}/rpc`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body,
  });
}

describe('POST /rpc', () => {
  it('answers who knows the token', async () => {
    const response = await post(await operated('the server'), UNSENT);
    expect([response.status, await response.json()]).toEqual([200, { result: [] }]);
  });

  it.each([null, 'wrong', 'a b'])('refuses the token %s', async (token) => {
    const response = await post(await operated('the server'), UNSENT, token);
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: 'The token is not that in admin.token of the data folder.' },
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown method', '{"method":"drop"}'],
    ['an unknown field', '{"method":"unsent","all":true}'],
    ['a wildcard for an id', '{"method":"forget","whom":{"kind":"user","id":"%%%"}}'],
  ])('refuses %s with a sentence', async (_what, body) => {
    const response = await post(await operated('the server'), body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^The request is none/) });
  });

  it('copies to whole paths only: the server runs in a folder of its own', async () => {
    const response = await post(
      await operated('the server'),
      '{"method":"backup","file":"copy.db"}',
    );
    expect(await response.json()).toEqual({
      error: '"copy.db" is no absolute path: name the whole path.',
    });
  });

  it('refuses what is far too long', async () => {
    const response = await post(await operated('the server'), 'x'.repeat(70_000));
    expect(response.status).toBe(413);
  });

  it('takes POST only', async () => {
    const { environment } = await operated('the server');
    const response = await fetch(`http://127.0.0.1:${environment.ADMIN_PORT}/rpc`);
    expect(response.status).toBe(405);
  });
});

describe('the admin token', () => {
  const start = async (folder: string, host: string) => {
    const store = await openStore(openSqlite(folder));
    const server = await startOperations({
      config: { host, adminPort: 0, retentionDays: 0 },
      store,
      now: () => 0,
      ready: async () => null,
      metrics: async () => 'measured',
      ownedFolder: folder,
      log: createLog('silent'),
    });
    const stop = async () => {
      await server.stop();
      await store.close();
    };
    return { port: server.port, stop };
  };

  it('is for its owner alone, new at each start, and gone after the stop', async () => {
    const folder = temporaryFolder();
    const first = await start(folder, '127.0.0.1');
    const token = readAdminToken(folder);
    expect(statSync(join(folder, 'admin.token')).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(existsSync(join(folder, 'admin.token'))).toBe(false);
    const second = await start(folder, '127.0.0.1');
    expect(readAdminToken(folder)).not.toBe(token);
    await second.stop();
  });

  it('is not made, and /rpc not served, where others than this machine can reach the server', async () => {
    const folder = temporaryFolder();
    const { port, stop } = await start(folder, '0.0.0.0');
    onTestFinished(stop);
    expect(existsSync(join(folder, 'admin.token'))).toBe(false);
    const rpc = await fetch(`http://127.0.0.1:${port}/rpc`, { method: 'POST', body: UNSENT });
    expect(rpc.status).toBe(404);
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(await metrics.text()).toBe('measured\n');
  });
});
