import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk migrate

Brings the tables of the store to this version of the desk. A start of the server does the same; use
it to do so beforehand. It is refused where the store was used by a newer version.
`;

export const migrate: Command = {
  summary: 'bring the tables to this version',
  help: HELP,
  run: runMigrate,
};

async function runMigrate(args: readonly string[], io: Io): Promise<ExitCode> {
  refuseWords(readArgs(args, {}).positionals);
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
