import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';
import { migrate } from './migrate.ts';
import { type MovedTable, moveTables } from './move-tables.ts';
import { endLeases } from './queue.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Moves all that is in the embedded store `file` (`desk.db` of a DATA_DIR, or a back-up of it) to the
 * empty database `target`. Throws `ConfigError` where the file is in use or no store, or `target` is
 * not empty; nothing is moved then.
 */
export async function moveToPostgres(
  file: string,
  target: Database,
): Promise<readonly MovedTable[]> {
  if (!existsSync(file)) throw new ConfigError([`There is no file "${file}": name a desk.db.`]);
  await migrate(target);
  const [folder, remove] = folderOf(file);
  try {
    const source = openSqlite(folder);
    try {
      await migrate(source);
      await endLeases(source);
      return await moveTables(source, target);
    } finally {
      await source.db.destroy();
    }
  } finally {
    remove();
  }
}

/** A back-up stays as it is: a copy of it is brought to this version and read. */
function folderOf(file: string): readonly [string, () => void] {
  if (basename(file) === 'desk.db') return [dirname(file), () => {}];
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-move-'));
  copyFileSync(file, join(folder, 'desk.db'));
  chmodSync(join(folder, 'desk.db'), 0o600);
  return [folder, () => rmSync(folder, { recursive: true })];
}
