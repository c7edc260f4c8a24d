import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setChannelMode } from '../../src/channel-modes.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

it('leaves a trail of who set the mode of a channel, when, and what it was before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-mode-'));
  const store = await openStore(openSqlite(folder));
  await setChannelMode(store, { channel: 'C1', mode: 'draft', who: 'ana', at: 1 });
  await setChannelMode(store, { channel: 'C1', mode: 'off', who: 'ben', at: 2 });
  const entry = { action: 'set-mode', subject: 'channel:C1' };
  expect(await store.audit.of('channel:C1')).toEqual([
    { ...entry, at: 1, actor: 'ana', detail: 'default to draft' },
    { ...entry, at: 2, actor: 'ben', detail: 'draft to off' },
  ]);
  expect(await store.channels.modeOf('C1')).toBe('off');
  await store.close();
  rmSync(folder, { recursive: true });
});
