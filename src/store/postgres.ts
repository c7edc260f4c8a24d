import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

/**
 * Milliseconds. A statement must end long before a lease does; a dead server is found out by TCP. Each
 * of the sixteen lanes of work may hold one connection for its lock; four are left for what they do beside it.
 */
const SETTINGS = {
  application_name: 'decline-desk',
  max: 20,
  connectionTimeoutMillis: 5000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
} as const;

/** PostgreSQL's number for its type `bigint`. */
const BIGINT = 20;

/**
 * Opens PostgreSQL and makes sure that it answers. `onLostConnection` is told why whenever a
 * connection is cut, in use or not; the next query opens another.
 * Throws `ConfigError` where the server cannot be used. No sentence holds the user or the password.
 */
export async function openPostgres(
  url: string,
  onLostConnection: (why: string) => void,
): Promise<Database> {
  const pool = new pg.Pool({ ...SETTINGS, connectionString: url, types: numbers() });
  // A connection that is cut while a query uses it tells itself; one in the pool, the pool as well.
  pool.on('connect', (client) => {
    client.on('error', (error) => onLostConnection(reasonOf(error)));
  });
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    // The error is not kept as a cause: for an address that cannot be read it holds the password.
    throw new ConfigError([
      `DATABASE_URL: PostgreSQL on ${hostOf(url)} cannot be used (${reasonOf(error)}). Check the address, the user and that the server runs.`,
    ]);
  }
  return { engine: 'postgres', db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

/** Times and ids are far below 2^53, so that a `bigint` is read as a number. */
function numbers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  return types;
}

/** The host alone: a password that was not escaped can end up in any other part. */
function hostOf(url: string): string {
  return (URL.canParse(url) && new URL(url).hostname) || 'the given address';
}

/** PostgreSQL's own words, or the system's code where there are none. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  if (error.message !== '') return error.message;
  return 'code' in error ? String(error.code) : error.name;
}
