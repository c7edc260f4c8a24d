import { dirname } from 'node:path';
import { checkContent } from '../content/check-content.ts';
import { examples } from '../content/examples.ts';
import { formatFinding } from '../content/finding.ts';
import { type ContentSources, readContent } from '../content/read-content.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { requireFolder } from './load-brain.ts';
import { readArgs, refuseWords } from './read-args.ts';

const HELP = `Usage: desk check [options]

Reads every file of the content and says all that is wrong with it, one finding a line:
file:line  path  what was found, what is allowed. Exit code 1 where there are findings.

  --content DIR   check this folder, which holds intents/ and knowledge/, instead of the desk's own
  --json          one JSON object on standard output: {"findings":[{"file","line","path",...}]}
`;

export const check: Command = {
  summary: 'find what is wrong with the content',
  help: HELP,
  run: runCheck,
};

async function runCheck(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    json: { type: 'boolean' },
  });
  refuseWords(positionals);
  const folder = values.content ?? dirname(io.dist);
  requireFolder(folder);
  const sources = readContent(folder);
  const findings = checkContent(sources);

  for (const finding of findings) io.err(formatFinding(finding));
  if (values.json) await io.out(`${JSON.stringify({ findings })}\n`);
  else if (findings.length === 0) await io.out(`${praise(sources)}\n`);
  else io.err(`${findings.length} problem(s) in the content of ${folder}.`);
  return findings.length === 0 ? 0 : 1;
}

function praise(sources: ContentSources): string {
  const articles = sources.causes.length + sources.guides.length;
  const codes = sources.vocabularies.flatMap((file) => file.value.entries).length;
  const lines = examples(sources).length;
  return `The content is good: ${articles} articles, ${codes} codes, ${lines} examples.`;
}
