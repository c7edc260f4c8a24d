import { startAdmin } from '../admin/admin-server.ts';
import { makeAdminToken } from '../admin/admin-token.ts';
import { isLoopback } from '../admin/is-loopback.ts';
import { createOperations } from '../admin/operations.ts';
import type { RpcParts } from '../admin/rpc-route.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store.ts';
import { startRetention } from './retention.ts';

export interface OperationsSettings {
  readonly config: Pick<Config, 'host' | 'adminPort' | 'retentionDays'>;
  readonly store: Store;
  readonly now: () => number;
  /** null where the desk can serve */
  readonly ready: () => Promise<string | null>;
  readonly metrics: () => Promise<string>;
  /** the folder that this process alone owns; null where the command line needs no server */
  readonly ownedFolder: string | null;
  readonly log: Log;
}

/** The operator's side of a running server: its pages, `/rpc`, and the daily deletion. */
export async function startOperations(settings: OperationsSettings) {
  const { config, store, now, ready, metrics, ownedFolder, log } = settings;
  const answers = ownedFolder !== null && isLoopback(config.host);
  const rpc = answers ? rpcParts(ownedFolder, store, now) : null;
  const admin = await startAdmin(
    {
      ready,
      metrics,
      rpc,
      onError: (error) => log.error({ error }, 'A request to the admin server failed.'),
    },
    { host: config.host, port: config.adminPort ?? 0 },
  ).catch((error: unknown) => {
    rpc?.token.remove();
    throw error;
  });
  const retention = startRetention({
    days: config.retentionDays,
    now,
    every: repeat,
    async prune(cutOffs) {
      const deleted = await store.transaction(({ maintenance }) => maintenance.prune(cutOffs));
      await store.scrub();
      return deleted;
    },
    onDone: (deleted) => log.info({ deleted }, 'What was older than RETENTION_DAYS is deleted.'),
    onError: (error) => log.error({ error }, 'Deleting what is too old failed; tomorrow again.'),
  });
  return {
    port: admin.port,
    async stop() {
      rpc?.token.remove();
      await admin.stop();
      await retention.stop();
    },
  };
}

function rpcParts(folder: string, store: Store, now: () => number): RpcParts {
  return {
    // The server has brought the tables to its version when it opened them.
    operations: createOperations({ store, now, migrated: [] }),
    token: makeAdminToken(folder),
  };
}

function repeat(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  return () => clearInterval(timer);
}
