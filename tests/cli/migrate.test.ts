import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { operated, temporaryFolder } from '../admin/operated-store.ts';
import { runDesk } from './run-desk.ts';

describe('desk migrate', () => {
  it('makes the tables, and says so once', async () => {
    const environment = { DATA_DIR: temporaryFolder() };
    const first = await runDesk(['migrate'], { environment });
    expect(first.out).toMatch(/^The tables are up to date now: 0001-begin, 0002-manners/);
    const second = await runDesk(['migrate'], { environment });
    expect(second).toEqual({ code: 0, out: 'The tables are up to date.\n', err: '' });
  });

  it('has nothing to do where a server runs', async () => {
    const { environment } = await operated('the server');
    const { code, out } = await runDesk(['migrate'], { environment });
    expect([code, out]).toEqual([0, 'The tables are up to date.\n']);
  });

  it('takes no words', async () => {
    const { code, err } = await runDesk(['migrate', 'up']);
    expect(code).toBe(2);
    expect(err).toContain('"up" is none');
  });
});

describe('a command that needs the store', () => {
  it.each([
    ['cases', 'list'],
    ['outbox'],
    ['backup', '/tmp/never.db'],
    ['forget', '--user', 'U111'],
  ])('makes none in a wrong folder: %s %s', async (...args) => {
    const folder = temporaryFolder();
    const { code, out, err } = await runDesk(args, { environment: { DATA_DIR: folder } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`There is no store in ${folder}: set DATA_DIR as the server has it.\n`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('opens the store itself where a server crashed and left its token', async () => {
    const { environment, folder } = await operated('nobody');
    writeFileSync(join(folder, 'admin.token'), 'left');
    const stale = { ...environment, ADMIN_PORT: '1' };
    const { code, err } = await runDesk(['outbox'], { environment: stale });
    expect([code, err]).toEqual([0, '']);
  });

  it('says that another server listens where its own should', async () => {
    const other = await operated('the server');
    const { environment, folder } = await operated('nobody');
    writeFileSync(join(folder, 'admin.token'), 'ours');
    const mixed = { ...environment, ADMIN_PORT: other.environment.ADMIN_PORT ?? '' };
    const { code, err } = await runDesk(['outbox'], { environment: mixed });
    expect(code).toBe(2);
    expect(err).toContain('is not the server of this DATA_DIR');
  });

  it('says that what listens there speaks no HTTP', async () => {
    const server = createServer((socket) => socket.end('hello\r\n')).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.close();
    });
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { environment, folder } = await operated('nobody');
    writeFileSync(join(folder, 'admin.token'), 'ours');
    const { code, err } = await runDesk(['outbox'], {
      environment: { ...environment, ADMIN_PORT: port },
    });
    expect(code).toBe(2);
    expect(err).toContain('is not the server of this DATA_DIR (');
  });
});
