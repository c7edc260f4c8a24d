import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { OWNERS, operated } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { runDesk } from './run-desk.ts';

async function fill(store: Store): Promise<void> {
  await storeCase(store, 'C111', { user: 'U111', question: 'unforgettable' });
  await storeCase(store, 'C222', { user: 'U222' });
}

describe.each(OWNERS)('desk forget, with the store owned by %s', (owner) => {
  it.each([
    ['--channel', 'C111'],
    ['--user', 'U111'],
  ])('deletes all of %s %s, and nothing else', async (option, id) => {
    const { environment, folder } = await operated(owner, fill);
    const { code, out } = await runDesk(['forget', option, id], { environment });
    expect([code, out]).toEqual([
      0,
      `Deleted of ${id}: conversations 1, lines 1, cases 1, verdicts 0, inbox rows 0, outbox rows 1.\n`,
    ]);
    const listed = await runDesk(['cases', 'list', '--json'], { environment });
    expect(JSON.parse(listed.out).cases).toMatchObject([{ merchant: 'C222' }]);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.filter((bytes) => bytes.includes('unforgettable'))).toEqual([]);
  });

  it('says that nothing is held', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out } = await runDesk(['forget', '--user', 'U999'], { environment });
    expect([code, out]).toEqual([0, 'The store holds nothing of U999.\n']);
  });
});

describe('desk forget', () => {
  it('leaves a line in the audit that says how much, and not what', async () => {
    const { environment, folder } = await operated('nobody', fill);
    await runDesk(['forget', '--channel', 'C111'], { environment });
    const store = await openStore(openSqlite(folder));
    const [line] = await store.audit.of('channel:C111');
    await store.close();
    expect(line).toMatchObject({ actor: 'operator', action: 'forget' });
    expect(JSON.parse(line?.detail ?? '')).toMatchObject({ conversations: 1, lines: 1 });
  });

  it.each([
    [[], 'Name either a --channel or a --user.'],
    [['--channel', 'C111', '--user', 'U111'], 'Name either a --channel or a --user.'],
    [['--channel', '#general'], '--channel "#general" is no id'],
    [['--user', '%'], '--user "%" is no id'],
    [['C111'], '"C111" is none'],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await runDesk(['forget', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
