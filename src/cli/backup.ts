import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs } from './read-args.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk backup FILE

Copies the embedded store to FILE, which its owner alone may read, while the desk goes on working.
FILE must not exist. A PostgreSQL is backed up with its own tools.
`;

export const backup: Command = {
  summary: 'copy the embedded store to a file',
  help: HELP,
  run: runBackup,
};

async function runBackup(args: readonly string[], io: Io): Promise<ExitCode> {
  const [file, ...more] = readArgs(args, {}).positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError('Name one file for the copy, such as backup/desk-monday.db.');
  }
  const path = resolve(file);
  if (existsSync(path)) throw new UsageError(`There is already a file ${path}: name a new one.`);
  await withOperations(io, (operations) => operations.backup(path));
  await io.out(`The store is copied to ${path}.\n`);
  return 0;
}
