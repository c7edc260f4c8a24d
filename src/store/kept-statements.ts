import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than there are queries; those whose text depends on how many rows they have come and go. */
const KEPT = 200;

/**
 * `prepare`, with the statements that were used last kept: preparing costs more than most of them take
 * to run. One that fails is let go. Kysely runs each to its end before it prepares the next, so that none
 * is asked for while it is under way; rows one by one come from a statement of their own.
 */
export function keptStatements(
  prepare: SqliteDatabase['prepare'],
): (sql: string) => SqliteStatement {
  /** least recently used first */
  const kept = new Map<string, SqliteStatement>();

  function keep(sql: string): SqliteStatement {
    const prepared = prepare(sql);
    const orForget = <T>(run: () => T): T => {
      try {
        return run();
      } catch (error) {
        kept.delete(sql);
        throw error;
      }
    };
    return {
      reader: prepared.reader,
      all: (parameters) => orForget(() => prepared.all(parameters)),
      run: (parameters) => orForget(() => prepared.run(parameters)),
      iterate: (parameters) => prepare(sql).iterate(parameters),
    };
  }

  return (sql) => {
    const statement = kept.get(sql) ?? keep(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > KEPT) forgetOldest(kept);
    return statement;
  };
}

function forgetOldest(kept: Map<string, SqliteStatement>): void {
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
