import type { UnhandledEvent } from '../ports/leftovers.ts';
import type { UnsentDelivery } from '../ports/maintenance.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { readNumber } from './read-number.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk outbox [list] [--json]
       desk outbox retry <id> [--event]

Lists what was not sent to Slack, and what came in from Slack and is not handled (its numbers begin
with "in"): what is dead after its last attempt, and what waits. What it says is left out. "retry"
gives a dead row all its attempts again.

  --event  the number is that of a row that came in: 12 for "in 12"
  --json   one JSON object on standard output: rows (to Slack) and events (from Slack)
`;

export const outbox: Command = {
  summary: 'list what was not sent or handled, and try it again',
  help: HELP,
  run: runOutbox,
};

async function runOutbox(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean', default: false },
    event: { type: 'boolean', default: false },
  });
  const [verb = 'list', ...words] = positionals;
  if (verb === 'retry') return await retry(readNumber(words, 'row'), values.event === true, io);
  if (verb !== 'list') throw new UsageError(`"${verb}" is neither list nor retry <id>.`);
  refuseWords(words);
  const found = await withOperations(io, async (operations) => ({
    rows: await operations.unsent(),
    events: await operations.unhandled(),
  }));
  await io.out(values.json ? `${JSON.stringify(found)}\n` : listText(found.rows, found.events));
  return 0;
}

async function retry(id: number, event: boolean, io: Io): Promise<ExitCode> {
  const revived = await withOperations(io, (operations) =>
    event ? operations.retryEvent(id) : operations.retry(id),
  );
  const name = event ? `in ${id}` : id;
  if (!revived) {
    io.err(`Row ${name} is not dead: see "desk outbox" for those that are.`);
    return 1;
  }
  await io.out(`Row ${name} is tried again.\n`);
  return 0;
}

function listText(rows: readonly UnsentDelivery[], events: readonly UnhandledEvent[]): string {
  if (rows.length + events.length === 0) return 'Nothing waits and nothing is dead.\n';
  const lines = [
    ...rows.map((row) => line(String(row.id), row)),
    ...events.map((event) => line(`in ${event.id}`, event)),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

type Shown = Pick<UnsentDelivery, 'state' | 'kind' | 'order' | 'attempts' | 'dueAt' | 'lastError'>;

function line(name: string, { state, kind, order, attempts, dueAt, lastError }: Shown): string {
  const due = new Date(dueAt).toISOString();
  const cells = [
    name.padEnd(6),
    (state === 'dead' ? 'dead' : 'waiting').padEnd(7),
    kind.padEnd(11),
    order,
    due,
  ];
  const why = lastError === null ? '' : `  ${lastError}`;
  return `${cells.join('  ')}  attempts ${attempts}${why}`;
}
