import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fdatasync);

/** The write-ahead log of an open database, as far as it is synced from outside SQLite. */
export interface LogSync {
  /** Resolves once all that was committed before is on the disk. */
  toDisk(): Promise<void>;
  close(): void;
}

/**
 * For the database at `path`, in WAL and open for as long as this is: SQLite keeps the log's file then. Its locks
 * are on the database itself, so that closing the log here lets go of none of them.
 */
export function createLogSync(path: string): LogSync {
  let file: number | null = null;
  return {
    toDisk() {
      file ??= openSync(`${path}-wal`, 'r+');
      return sync(file);
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
