import { readConfig } from '../config.ts';
import { restoreSqlite } from '../store/restore-sqlite.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs } from './read-args.ts';
import { UsageError } from './usage-error.ts';

const HELP = `Usage: desk restore FILE

Puts a copy that "desk backup" made into DATA_DIR, which must be empty or missing, after a check that
it is whole. Stop the server before, and move its old DATA_DIR away.
`;

export const restore: Command = {
  summary: 'put a back-up into an empty DATA_DIR',
  help: HELP,
  run: runRestore,
};

async function runRestore(args: readonly string[], io: Io): Promise<ExitCode> {
  const [file, ...more] = readArgs(args, {}).positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name the one back-up file.');
  const { databaseUrl, dataDir } = readConfig(io.environment);
  if (databaseUrl !== null) {
    throw new UsageError('DATABASE_URL is set: a PostgreSQL is restored with its own tools.');
  }
  await restoreSqlite(file, dataDir);
  await io.out(`${file} is in ${dataDir} now. Start the server.\n`);
  return 0;
}
