import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWNERS, operated, temporaryFolder } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { runDesk } from './run-desk.ts';

const POSTGRES = { DATABASE_URL: 'postgres://127.0.0.1:1/desk' };

describe.each(OWNERS)('desk backup and restore, with the store owned by %s', (owner) => {
  it('brings the cases to another folder', async () => {
    const { environment } = await operated(owner, async (store) => {
      await storeCase(store, 'C1');
    });
    const copy = join(temporaryFolder(), 'copy.db');
    const done = await runDesk(['backup', copy], { environment });
    expect(done).toEqual({ code: 0, out: `The store is copied to ${copy}.\n`, err: '' });
    expect(statSync(copy).mode & 0o777).toBe(0o600);

    const restored = { DATA_DIR: join(temporaryFolder(), 'new') };
    const { code } = await runDesk(['restore', copy], { environment: restored });
    expect(code).toBe(0);
    expect(statSync(join(restored.DATA_DIR, 'desk.db')).mode & 0o777).toBe(0o600);
    const { out } = await runDesk(['cases', 'list'], { environment: restored });
    expect(out).toContain('#1');
  });

  it('copies over no file, and into no folder that is missing', async () => {
    const { environment, folder } = await operated(owner);
    const taken = await runDesk(['backup', join(folder, 'desk.db')], { environment });
    expect([taken.code, taken.out]).toEqual([2, '']);
    expect(taken.err).toContain('There is already a file');
    const nowhere = await runDesk(['backup', join(folder, 'no', 'copy.db')], { environment });
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('The system refused (ENOENT');
  });

  it('refuses to restore into a folder that is in use', async () => {
    const { environment, folder } = await operated(owner);
    const copy = join(temporaryFolder(), 'copy.db');
    await runDesk(['backup', copy], { environment });
    const { code, err } = await runDesk(['restore', copy], { environment });
    expect(code).toBe(2);
    expect(err).toContain(`DATA_DIR ${folder} is not empty`);
  });
});

describe('desk restore', () => {
  it.each([
    ['no database', 'not a database, but long enough to be taken for one'.repeat(40)],
    ['an empty file', ''],
  ])('refuses %s and leaves the folder empty', async (_what, content) => {
    const [file, folder] = [join(temporaryFolder(), 'file'), temporaryFolder()];
    writeFileSync(file, content);
    const { code, err } = await runDesk(['restore', file], { environment: { DATA_DIR: folder } });
    expect(code).toBe(2);
    expect(err).toMatch(/holds no store of the desk|cannot be opened/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that there is no such file, and makes no folder', async () => {
    const folder = join(temporaryFolder(), 'new');
    const environment = { DATA_DIR: folder };
    const { code, err } = await runDesk(['restore', '/no/such/file'], { environment });
    expect([code, err]).toEqual([2, 'There is no file "/no/such/file": name a back-up.\n']);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('desk backup and restore', () => {
  it.each([
    [['backup'], {}, 'Name one file for the copy'],
    [['backup', 'a', 'b'], {}, 'Name one file for the copy'],
    [['restore'], {}, 'Name the one back-up file'],
    [['restore', 'a', 'b'], {}, 'Name the one back-up file'],
    [['restore', 'a'], POSTGRES, 'DATABASE_URL is set'],
    [['backup', '/no/such/file'], POSTGRES, 'PostgreSQL on 127.0.0.1 cannot be used'],
  ])('answer %j %j with a sentence and exit code 2', async (args, environment, sentence) => {
    const { code, out, err } = await runDesk(args, { environment });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
