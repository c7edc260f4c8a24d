import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { openDatabase } from '../server/open-database.ts';
import { moveToPostgres } from '../store/move-to-postgres.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk migrate
       desk migrate --from FILE

Brings the tables of the store to this version of the desk. A start of the server does the same; use
it to do so beforehand. It is refused where the store was used by a newer version.

  --from FILE  copies all that is in the embedded store FILE (desk.db of a DATA_DIR whose server is
               stopped, or a back-up) into the empty PostgreSQL of DATABASE_URL, and compares both
`;

export const migrate: Command = {
  summary: 'bring the tables to this version; move to PostgreSQL',
  help: HELP,
  run: runMigrate,
};

async function runMigrate(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { from: { type: 'string' } });
  refuseWords(positionals);
  if (values.from !== undefined) return move(values.from, io);
  const steps = await withOperations(io, (operations) => operations.migrated(), {
    makes: true,
  });
  await io.out(
    steps.length === 0
      ? 'The tables are up to date.\n'
      : `The tables are up to date now: ${steps.join(', ')}.\n`,
  );
  return 0;
}

async function move(file: string, io: Io): Promise<ExitCode> {
  const config = readConfig(io.environment);
  if (config.databaseUrl === null) {
    throw new UsageError('--from needs DATABASE_URL, the PostgreSQL that all is copied to.');
  }
  const target = await openDatabase(config, (why) => io.err(`PostgreSQL: ${why}.`));
  try {
    const moved = await moveToPostgres(resolve(file), target);
    for (const { table, rows } of moved) await io.out(`${table.padEnd(16)}${rows}\n`);
    await io.out('Everything was copied, and both sides hold the same. Start with DATABASE_URL.\n');
    return 0;
  } finally {
    await target.db.destroy();
  }
}
