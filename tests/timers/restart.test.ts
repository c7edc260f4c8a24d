import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_TARGETS } from '../../src/cases/targets.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';
import { catchUp } from '../../src/timers/catch-up.ts';
import { at, DAY, MINUTE } from '../cases/calendars.ts';
import { newCase } from '../store/contract/rows.ts';
import { SETTINGS } from './desk-in-time.ts';

const OPENED = at('2026-11-23T10:00:00+08:00');

let folder: string;
let store: Store;
const open = async () => {
  store = await openStore(openSqlite(folder));
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-test-'));
  await open();
  await store.cases.open({ ...newCase('C1:1.0'), createdAt: OPENED });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const due = async (now: number) => {
  const row = await store.outbox.take({ owner: 'test', now, until: now + MINUTE });
  return row && { body: JSON.parse(row.body), dueAt: row.dueAt };
};
const timer = { kind: 'timer', conversation: 'C1:1.0', case: 1 };

describe('a start', () => {
  it('sets the timers of cases that have none', async () => {
    await catchUp({ store, settings: SETTINGS }, OPENED + MINUTE);
    expect(await due(OPENED + 19 * MINUTE)).toBeNull();
    expect(await due(OPENED + 20 * MINUTE)).toEqual({ body: timer, dueAt: OPENED + 20 * MINUTE });
  });

  it('finds the timers that were set before, and sets none twice', async () => {
    await catchUp({ store, settings: SETTINGS }, OPENED + MINUTE);
    await store.close();
    await open();
    await catchUp({ store, settings: SETTINGS }, OPENED + 2 * MINUTE);
    expect(await due(OPENED + 20 * MINUTE)).toMatchObject({ body: timer });
    expect(await due(OPENED + 20 * MINUTE)).toBeNull();
  });

  it('sets earlier ones where more is promised now', async () => {
    await catchUp({ store, settings: SETTINGS }, OPENED + MINUTE);
    const firstResponse = { ...DEFAULT_TARGETS.firstResponse, withinMs: 15 * MINUTE };
    const targets = { ...DEFAULT_TARGETS, firstResponse };
    const hurried = { ...SETTINGS, anyChannel: { ...SETTINGS.anyChannel, targets } };
    await catchUp({ store, settings: hurried }, OPENED + 2 * MINUTE);
    expect(await due(OPENED + 5 * MINUTE)).toEqual({ body: timer, dueAt: OPENED + 5 * MINUTE });
  });

  it('does what was missed at once', async () => {
    await catchUp({ store, settings: SETTINGS }, OPENED + DAY);
    expect(await due(OPENED + DAY + 1)).toMatchObject({ body: timer });
  });

  it('leaves resolved cases alone', async () => {
    const found = await store.cases.byId(1);
    if (!found) throw new Error('There is no case.');
    await store.cases.update({ ...found, status: 'resolved' });
    await catchUp({ store, settings: SETTINGS }, OPENED + MINUTE);
    expect(await due(OPENED + 30 * DAY)).toBeNull();
  });
});
