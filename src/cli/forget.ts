import { whomSchema } from '../admin/rpc-request.ts';
import type { Deleted, Whom } from '../ports/maintenance.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk forget --channel ID
       desk forget --user ID

Deletes all that the store holds of a channel, or of the conversations that a person began:
conversations with what was said, cases, verdicts, and what waits in either queue. It cannot be
undone. What stands in Slack, in back-ups and in logs stays there. The audit keeps how much it was.
`;

export const forget: Command = {
  summary: 'delete all of a channel or a person',
  help: HELP,
  run: runForget,
};

async function runForget(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    channel: { type: 'string' },
    user: { type: 'string' },
  });
  refuseWords(positionals);
  const whom = readWhom(values.channel, values.user);
  const deleted = await withOperations(io, (operations) => operations.forget(whom));
  await io.out(`${sentence(whom, deleted)}\n`);
  return 0;
}

function readWhom(channel: string | undefined, user: string | undefined): Whom {
  if ((channel === undefined) === (user === undefined)) {
    throw new UsageError('Name either a --channel or a --user.');
  }
  const kind = channel === undefined ? 'user' : 'channel';
  const parsed = whomSchema.safeParse({ kind, id: channel ?? user });
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `--${kind} "${channel ?? user}" is no id: it looks like ${kind === 'user' ? 'U' : 'C'}0123456789.`,
  );
}

function sentence({ id }: Whom, deleted: Deleted): string {
  const { conversations, lines, cases, labels, events, deliveries } = deleted;
  const rows = Object.values(deleted).reduce((sum, count) => sum + count, 0);
  if (rows === 0) return `The store holds nothing of ${id}.`;
  return `Deleted of ${id}: conversations ${conversations}, lines ${lines}, cases ${cases}, verdicts ${labels}, inbox rows ${events}, outbox rows ${deliveries}.`;
}
