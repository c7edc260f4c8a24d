import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../tests/store/postgres-cluster.ts';

/** An empty store whose commits reach the disk, and what the server is told of it. */
export interface DurableMemory {
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function createDurableMemory(kind: 'sqlite' | 'postgres'): Promise<DurableMemory> {
  if (kind === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'decline-desk-load-'));
    return {
      environment: { DATA_DIR: folder },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const cluster = await startCluster([]);
  return { environment: { DATABASE_URL: await cluster.database() }, remove: cluster.stop };
}
