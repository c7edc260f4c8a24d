import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startOperations } from '../../src/server/start-operations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store.ts';

/** Who owns the store while a command runs: a server that is asked, or the command itself. */
export type Owner = 'the server' | 'nobody';
export const OWNERS: readonly Owner[] = ['the server', 'nobody'];

/** A data folder with something in it, and the environment that names it. */
export interface Operated {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-operated-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Fills a new store with `fill`, and leaves it to `owner` until the end of the test. */
export async function operated(
  owner: Owner,
  fill: (store: Store) => Promise<void> = async () => {},
): Promise<Operated> {
  const folder = temporaryFolder();
  const store = await openStore(openSqlite(folder));
  await fill(store);
  if (owner === 'nobody') {
    await store.close();
    return { folder, environment: { DATA_DIR: folder } };
  }
  const server = await startOperations({
    config: { host: '127.0.0.1', adminPort: 0, retentionDays: 0 },
    store,
    now: () => 1_000_000,
    ready: async () => null,
    metrics: async () => '',
    ownedFolder: folder,
    log: createLog('silent'),
  });
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  return { folder, environment: { DATA_DIR: folder, ADMIN_PORT: String(server.port) } };
}
