import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** How long nobody can connect. */
const AWAY_MS = 3000;

/**
 * Lets a PostgreSQL fail that runs on this machine: in turn it takes no connections and cuts those that
 * it has, for three seconds, and one of its processes is killed, upon which it ends all others and
 * recovers from its log. `url` is of the database that fails.
 */
export function createStrikes(url: string): () => Promise<void> {
  const name = new URL(url).pathname.slice(1);
  let strikes = 0;
  return () => {
    strikes += 1;
    return strikes % 2 === 1 ? goAway(url, name) : crash(url, name);
  };
}

async function goAway(url: string, name: string): Promise<void> {
  await asOperator(url, async (client) => {
    await client.query(`alter database ${name} with allow_connections false`);
    const cut = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
    await client.query(cut, [name]);
    await sleep(AWAY_MS);
    await client.query(`alter database ${name} with allow_connections true`);
  });
}

async function crash(url: string, name: string): Promise<void> {
  const pids = await asOperator(url, async (client) => {
    const found = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = $1 limit 1',
      [name],
    );
    return found.rows.map(({ pid }) => pid);
  });
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

/** On a connection to another database of the same server. */
async function asOperator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const other = new URL(url);
  other.pathname = '/postgres';
  const client = new pg.Client({ connectionString: other.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
