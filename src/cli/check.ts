import { dirname } from 'node:path';
import { checkContent } from '../content/check-content.ts';
import { examples } from '../content/examples.ts';
import { type Finding, formatFinding } from '../content/finding.ts';
import { type ContentSources, readContent } from '../content/read-content.ts';
import type { GateResult } from '../learning/gates.ts';
import type { Command, ExitCode } from './command.ts';
import { gateLine, missedGate } from './gates-text.ts';
import type { Io } from './io.ts';
import { requireFolder } from './load-brain.ts';
import { measureGates } from './measure-gates.ts';
import { readArgs, refuseWords } from './read-args.ts';
import { roundedJson } from './rounded-json.ts';

const HELP = `Usage: desk check [options]

Reads every file of the content and says all that is wrong with it, one finding a line:
file:line  path  what was found, what is allowed. Exit code 1 where there are findings.

  --content DIR   check this folder, which holds intents/ and knowledge/, instead of the desk's own
  --gates         train and measure the model too (a minute or two): exit code 1 where it misses a
                  gate of intents/gates.yml
  --json          one JSON object on standard output: {"findings":[{"file","line","path",...}]},
                  with --gates also "gates":[{"gate","measured","limit","passed"}]
`;

export const check: Command = {
  summary: 'find what is wrong with the content',
  help: HELP,
  run: runCheck,
};

async function runCheck(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    gates: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  refuseWords(positionals);
  const folder = values.content ?? dirname(io.dist);
  requireFolder(folder);
  const sources = readContent(folder);
  const checked: Checked = { findings: checkContent(sources) };
  // A model of wrong content tells nothing.
  const isMeasured = values.gates === true && checked.findings.length === 0;
  const result = isMeasured ? measureGates(folder, io) : checked;

  for (const finding of result.findings) io.err(formatFinding(finding));
  for (const missed of missedGates(result)) io.err(missedGate(missed));
  if (values.json) await io.out(`${roundedJson(result)}\n`);
  else if (result.findings.length > 0) {
    io.err(`${result.findings.length} problem(s) in the content of ${folder}.`);
  } else await io.out(`${[praise(sources), ...(result.gates ?? []).map(gateLine)].join('\n')}\n`);
  return result.findings.length + missedGates(result).length === 0 ? 0 : 1;
}

/** What a check found; gates only where they were measured. */
interface Checked {
  readonly findings: readonly Finding[];
  readonly gates?: readonly GateResult[];
}

function missedGates({ gates = [] }: Checked): readonly GateResult[] {
  return gates.filter(({ passed }) => !passed);
}

function praise(sources: ContentSources): string {
  const articles = sources.causes.length + sources.guides.length;
  const codes = sources.vocabularies.flatMap((file) => file.value.entries).length;
  const lines = examples(sources).length;
  return `The content is good: ${articles} articles, ${codes} codes, ${lines} examples.`;
}
