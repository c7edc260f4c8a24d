import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store.ts';
import { OWNERS, operated } from '../admin/operated-store.ts';
import { claim, storeCase } from '../admin/stored-case.ts';
import { runDesk } from './run-desk.ts';

const DAY = 86_400_000;
const CARD = '4111 1111 1111 1111';

async function fill(store: Store): Promise<void> {
  await storeCase(store, 'C1', { question: `=my card ${CARD}, "why"?`, openedAt: DAY });
  await claim(store, await storeCase(store, 'C2', { openedAt: 2 * DAY }), 'UANA');
}

describe.each(OWNERS)('desk cases, with the store owned by %s', (owner) => {
  it('lists cases, newest first', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out } = await runDesk(['cases', 'list'], { environment });
    expect(code).toBe(0);
    expect(out).toMatch(/^#2 +claimed +1970-01-03 00:00 +C2 +insufficient-funds +UANA\n#1 +open/);
  });

  it('shows one with all that was said and done', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out } = await runDesk(['cases', 'show', '2'], { environment });
    expect(code).toBe(0);
    for (const part of ['why 51?', 'Code: 51', '91 %', 'merchant: why 51?', 'UANA: claim']) {
      expect(out).toContain(part);
    }
  });

  it('says that there is no such case', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out, err } = await runDesk(['cases', 'show', '9'], { environment });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('There is no case 9: see "desk cases list".\n');
  });

  it.each([
    ['--since', '1970-01-03', [2]],
    ['--until', '1970-01-03T00:00:00Z', [1]],
    ['--since', '7d', []],
    ['--merchant', 'C1', [1]],
    ['--topic', 'insufficient-funds', [2, 1]],
    ['--agent', 'UANA', [2]],
    ['--status', 'open', [1]],
  ])('keeps to %s %s', async (option, value, numbers) => {
    const { environment } = await operated(owner, fill);
    const args = ['cases', 'list', '--json', option, value];
    const { out } = await runDesk(args, { environment });
    const listed: { cases: { number: number }[] } = JSON.parse(out);
    expect(listed.cases.map(({ number }) => number)).toEqual(numbers);
  });

  it('exports CSV that a spreadsheet reads and does not carry out', async () => {
    const { environment } = await operated(owner, fill);
    const { out } = await runDesk(['cases', 'export', '--merchant', 'C1'], { environment });
    const [heading, row, end] = out.split('\r\n');
    expect(heading).toMatch(/^number,status,opened,/);
    expect(row).toMatch(
      /^1,open,1970-01-02T00:00:00\.000Z,.*,"'=my card .*""why""\?",51,Code: 51,/,
    );
    expect(end).toBe('');
  });

  it('exports JSON Lines, one case each', async () => {
    const { environment } = await operated(owner, fill);
    const { out } = await runDesk(['cases', 'export', '--format', 'jsonl'], { environment });
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).number)).toEqual([2, 1]);
  });

  it.each([
    ['list', '--json'],
    ['export'],
    ['export', '--json'],
    ['show', '1'],
    ['show', '1', '--json'],
  ])('masks what slipped into the store: cases %s %s', async (...args) => {
    const { environment } = await operated(owner, fill);
    const { out } = await runDesk(['cases', ...args], { environment });
    expect(out).toContain('my card');
    expect(out).not.toContain(CARD);
  });
});

describe('desk cases', () => {
  it('says that no case matches', async () => {
    const { environment } = await operated('nobody');
    const { code, out } = await runDesk(['cases', 'list'], { environment });
    expect([code, out]).toEqual([0, 'No case matches.\n']);
  });

  it('shows a case whose facts another version wrote, without them', async () => {
    const { environment } = await operated('nobody', async (store) => {
      const found = await storeCase(store, 'C1');
      await store.cases.update({ ...found, facts: '{"later":true}' });
    });
    const { code, out } = await runDesk(['cases', 'show', '1'], { environment });
    expect(code).toBe(0);
    expect(out).toContain('merchant: why 51?');
    expect(out).not.toContain('Facts');
  });

  it.each([
    [[], 'Say what to do with the cases'],
    [['lst'], 'Say what to do with the cases'],
    [['show'], 'Name the number of one case'],
    [['show', 'one'], 'Name the number of one case'],
    [['show', '1', '2'], 'Name the number of one case'],
    [['list', '1'], '"1" is none'],
    [['list', '--since', 'yesterday'], '--since "yesterday" is no time'],
    [['list', '--until', '2026-02-30'], '--until "2026-02-30" is no time'],
    [['list', '--status', 'done'], 'There is no status "done"'],
    [['export', '--format', 'xml'], 'There is no format "xml"'],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { environment } = await operated('nobody');
    const { code, out, err } = await runDesk(['cases', ...args], { environment });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('says what is wrong with the environment', async () => {
    const environment = { ADMIN_PORT: 'x' };
    const { code, err } = await runDesk(['cases', 'list'], { environment });
    expect(code).toBe(2);
    expect(err).toBe('ADMIN_PORT must be a port number from 0 to 65535.\n');
  });
});
