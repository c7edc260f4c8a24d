import type { CodeBook } from '../knowledge/codes/code-book.ts';
import { lookUp } from '../knowledge/codes/look-up.ts';
import { schemeByName } from '../knowledge/codes/scheme-names.ts';
import { LANGUAGES, type Language } from '../knowledge/text.ts';
import { simplify } from '../nlu/text/simplify.ts';
import { mask } from '../privacy/mask.ts';
import { codeRecord } from './code-record.ts';
import { codeText } from './code-text.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { loadKnowledge } from './load-brain.ts';
import { readArgs } from './read-args.ts';
import { UsageError } from './usage-error.ts';

const HELP = `Usage: desk codes <code or wording> [options]

Says what a code or a screen's wording means, as the desk may know it, and the card that a
merchant gets. Exit code 1 where no table has it.

  --scheme NAME     the vocabulary to read it in, such as unionpay, visa or stripe
  --language LANG   ${LANGUAGES.join(', ')} (default en)
  --content DIR     read this folder, which holds intents/ and knowledge/
  --json            one JSON object on standard output
`;

export const codes: Command = {
  summary: 'say what a response code or wording means',
  help: HELP,
  run: runCodes,
};

async function runCodes(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    scheme: { type: 'string' },
    language: { type: 'string', default: 'en' },
    content: { type: 'string' },
    json: { type: 'boolean' },
  });
  const query = mask(positionals.join(' ').trim()).text;
  if (query === '') throw new UsageError('Name a code or a wording, such as 51 or "do not honor".');
  const language = readLanguage(values.language);
  const knowledge = loadKnowledge(io.dist, values.content);
  const scheme = values.scheme === undefined ? null : readScheme(knowledge.codes, values.scheme);

  const decoded = lookUp(knowledge.codes, simplify(query), { scheme });
  if (values.json) {
    await io.out(`${JSON.stringify({ query, ...codeRecord(knowledge, decoded, language) })}\n`);
  } else if (decoded.kind !== 'unknown') {
    await io.out(`${codeText(knowledge, decoded, language)}\n`);
  }
  if (decoded.kind !== 'unknown') return 0;
  io.err(`"${query}" is in no table: see the spelling, or name another --scheme.`);
  return 1;
}

function readLanguage(name: string): Language {
  const language = LANGUAGES.find((known) => known === name);
  if (language) return language;
  throw new UsageError(`There is no language "${name}": use one of ${LANGUAGES.join(', ')}.`);
}

function readScheme(book: CodeBook, name: string): string {
  const scheme = schemeByName(book.names, name);
  if (scheme !== null) return scheme;
  const known = [...book.vocabularies.keys()].join(', ');
  throw new UsageError(`There is no vocabulary "${name}": use one of ${known}.`);
}
