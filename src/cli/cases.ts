import type { CaseRecord } from '../admin/case-record.ts';
import type { CaseQuery } from '../admin/operations.ts';
import { CASE_STATUSES, type CaseStatus } from '../store.ts';
import { caseCsv } from './case-csv.ts';
import { caseLine, caseText } from './case-text.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { readNumber } from './read-number.ts';
import { readWhen } from './read-when.ts';
import { UsageError } from './usage-error.ts';
import { withOperations } from './with-operations.ts';

const HELP = `Usage: desk cases list|export [filters] [options]
       desk cases show <number> [--json]

Reads the cases of the store that the environment names (DATA_DIR or DATABASE_URL), from the running
server where there is one. Texts are masked. Newest first; times are UTC.

  --since WHEN       opened then or later: 7d, 12h, 2026-11-22 or 2026-11-22T08:00:00Z
  --until WHEN       opened before
  --merchant ID      of this channel
  --topic ID         of this cause or guide
  --agent ID         of this agent
  --status STATUS    ${CASE_STATUSES.join(', ')}
  --format FORMAT    of export: csv (default) or jsonl, one JSON object a line
  --json             of list and show: one JSON object; of export: as --format jsonl
`;

export const cases: Command = { summary: 'list, show and export cases', help: HELP, run: runCases };

const OPTIONS = {
  since: { type: 'string' },
  until: { type: 'string' },
  merchant: { type: 'string' },
  topic: { type: 'string' },
  agent: { type: 'string' },
  status: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function runCases(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [verb, ...words] = positionals;
  if (verb === 'show') return await show(readNumber(words, 'case'), values.json, io);
  if (verb !== 'list' && verb !== 'export') {
    throw new UsageError('Say what to do with the cases: list, show <number> or export.');
  }
  refuseWords(words);
  const write = verb === 'list' ? listWriter(values.json) : exportWriter(values);
  const query = readQuery(values, Date.now());
  await io.out(write(await withOperations(io, (operations) => operations.cases(query))));
  return 0;
}

async function show(number: number, json: boolean, io: Io): Promise<ExitCode> {
  const story = await withOperations(io, (operations) => operations.story(number));
  if (!story) {
    io.err(`There is no case ${number}: see "desk cases list".`);
    return 1;
  }
  await io.out(`${json ? JSON.stringify(story) : caseText(story)}\n`);
  return 0;
}

type Write = (records: readonly CaseRecord[]) => string;

function listWriter(json: boolean): Write {
  if (json) return (records) => `${JSON.stringify({ cases: records })}\n`;
  return (records) =>
    records.length === 0 ? 'No case matches.\n' : records.map((r) => `${caseLine(r)}\n`).join('');
}

function exportWriter({ format, json }: { format?: string | undefined; json: boolean }): Write {
  const chosen = format ?? (json ? 'jsonl' : 'csv');
  if (chosen === 'csv') return caseCsv;
  if (chosen === 'jsonl') return (records) => records.map((r) => `${JSON.stringify(r)}\n`).join('');
  throw new UsageError(`There is no format "${chosen}": use csv or jsonl.`);
}

type Filters = Readonly<
  Partial<Record<'since' | 'until' | 'merchant' | 'topic' | 'agent' | 'status', string | undefined>>
>;

function readQuery(filters: Filters, now: number): CaseQuery {
  const { since, until, merchant, topic, agent, status } = filters;
  return {
    since: since === undefined ? undefined : readWhen('since', since, now),
    until: until === undefined ? undefined : readWhen('until', until, now),
    merchantChannel: merchant,
    topic,
    assignee: agent,
    status: status === undefined ? undefined : readStatus(status),
  };
}

function readStatus(text: string): CaseStatus {
  const status = CASE_STATUSES.find((known) => known === text);
  if (status) return status;
  throw new UsageError(`There is no status "${text}": use one of ${CASE_STATUSES.join(', ')}.`);
}
