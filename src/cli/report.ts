import { writeFileSync } from 'node:fs';
import { deskReport } from '../learning/desk-report/desk-report.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { readWhen } from './read-when.ts';
import { reportText } from './report-text.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk report [--since WHEN] [--until WHEN] [--html FILE] [--json]

What was asked and what became of it: questions, answers, verified deflection (answered, no case, and
the same person asked nothing more in the channel for 24 hours), hand-overs, time to a person's first
reply and to the end, by cause, language and merchant channel, and what nothing fits. Texts are masked.

  --since WHEN   7d (default), 12h, 2026-11-22 or 2026-11-22T08:00:00Z
  --until WHEN   now (default), or as above
  --html FILE    write a page with charts that needs nothing else
  --json         one JSON object on standard output; times in milliseconds
`;

export const report: Command = {
  summary: 'the figures of the desk, with charts',
  help: HELP,
  run: runReport,
};

const OPTIONS = {
  since: { type: 'string', default: '7d' },
  until: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function runReport(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, OPTIONS);
  refuseWords(positionals);
  const now = Date.now();
  const since = readWhen('since', values.since, now);
  const until = values.until === undefined ? now : readWhen('until', values.until, now);
  if (until <= since) throw new UsageError('--until is not after --since.');
  const figures = await withOperations(io, (operations) => operations.figures({ since, until }));
  if (values.html !== undefined) writeFileSync(values.html, deskReport(figures));
  await io.out(values.json ? `${JSON.stringify(figures)}\n` : reportText(figures));
  return 0;
}
