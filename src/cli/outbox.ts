import type { UnsentDelivery } from '../maintenance.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { readNumber } from './read-number.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk outbox [list] [--json]
       desk outbox retry <id>

Lists what was not sent to Slack: what is dead after its last attempt, and what waits. What it says
is left out. "retry" gives a dead row all its attempts again.

  --json   one JSON object on standard output
`;

export const outbox: Command = {
  summary: 'list what was not sent, and send it again',
  help: HELP,
  run: runOutbox,
};

async function runOutbox(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, { json: { type: 'boolean', default: false } });
  const [verb = 'list', ...words] = positionals;
  if (verb === 'retry') return await retry(readNumber(words, 'row'), io);
  if (verb !== 'list') throw new UsageError(`"${verb}" is neither list nor retry <id>.`);
  refuseWords(words);
  const rows = await withOperations(io, (operations) => operations.unsent());
  await io.out(values.json ? `${JSON.stringify({ rows })}\n` : listText(rows));
  return 0;
}

async function retry(id: number, io: Io): Promise<ExitCode> {
  const revived = await withOperations(io, (operations) => operations.retry(id));
  if (!revived) {
    io.err(`Row ${id} is not dead: see "desk outbox" for those that are.`);
    return 1;
  }
  await io.out(`Row ${id} is tried again.\n`);
  return 0;
}

function listText(rows: readonly UnsentDelivery[]): string {
  if (rows.length === 0) return 'Nothing waits and nothing is dead.\n';
  return rows.map((row) => `${line(row)}\n`).join('');
}

function line({ id, state, kind, order, attempts, dueAt, lastError }: UnsentDelivery): string {
  const due = new Date(dueAt).toISOString();
  const cells = [
    String(id).padEnd(6),
    (state === 'dead' ? 'dead' : 'waiting').padEnd(7),
    kind.padEnd(11),
    order,
    due,
  ];
  const why = lastError === null ? '' : `  ${lastError}`;
  return `${cells.join('  ')}  attempts ${attempts}${why}`;
}
