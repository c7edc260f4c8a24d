import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Turnstile } from './turnstile.ts';

/**
 * The one connection of the embedded database. Several Kyselys may share it through `turnstile`.
 * `begin immediate`: a read-then-write beside another writer would else fail (kysely #1152).
 */
class OneConnectionDriver extends SqliteDriver {
  readonly #turnstile: Turnstile;
  readonly #urgent: boolean;

  constructor(database: SqliteDatabase, turnstile: Turnstile, urgent: boolean) {
    super({ database });
    this.#turnstile = turnstile;
    this.#urgent = urgent;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turnstile.enter(this.#urgent);
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#turnstile.leave();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** See `OneConnectionDriver`. */
export class OneConnectionDialect extends SqliteDialect {
  readonly #open: () => SqliteDriver;

  constructor(database: SqliteDatabase, turnstile: Turnstile, urgent: boolean) {
    super({ database });
    this.#open = () => new OneConnectionDriver(database, turnstile, urgent);
  }

  override createDriver(): SqliteDriver {
    return this.#open();
  }
}
