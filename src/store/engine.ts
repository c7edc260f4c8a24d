import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The two databases behind the one store. */
export type Engine = 'sqlite' | 'postgres';

/** A connection (or an open transaction) and what it speaks. */
export interface Database {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** the embedded database has one connection: who comes this way goes before everybody else */
  readonly urgent?: Kysely<Tables>;
  /** resolves once what SQLite has committed is on the disk */
  readonly toDisk?: () => Promise<void>;
}
