import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../config-error.ts';
import { ContentError } from '../content/content-error.ts';
import { ask } from './ask.ts';
import { backup } from './backup.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { codes } from './codes.ts';
import type { Command, ExitCode } from './command.ts';
import { evaluate } from './evaluate.ts';
import { forget } from './forget.ts';
import type { Io } from './io.ts';
import { migrate } from './migrate.ts';
import { outbox } from './outbox.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    ask,
    check,
    codes,
    evaluate,
    cases,
    report,
    outbox,
    migrate,
    backup,
    restore,
    forget,
  }),
);

const HELP = `decline-desk: why a payment was declined, and what to do.

Usage: npm run --silent desk -- <command> [options]

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

  <command> --help   how a command is used
  --version          the version of the desk

Exit codes: 0 done; 1 a finding; 2 wrong use or wrong environment.
`;

/** Runs the command that `args` name, and says in sentences on standard error what went wrong. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    return explain(error, io);
  }
}

/** What the person at the keyboard can mend becomes sentences; a defect is thrown on. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof ContentError) {
    io.err(error.message);
    return 1;
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) io.err(problem);
    return 2;
  }
  if (error instanceof UsageError) {
    io.err(`${error.message}\nSee "--help".`);
    return 2;
  }
  if (!isSystemError(error)) throw error;
  io.err(`The system refused (${error.message}): see that ${error.path ?? 'it'} may be used.`);
  return 2;
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === '--help' || name === '-h') return await print(HELP, io);
  if (name === '--version') return await print(`${version(io.dist)}\n`, io);
  const names = [...COMMANDS.keys()].join(', ');
  if (name === undefined) throw new UsageError(`Name a command: ${names}.`);
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command "${name}": use one of ${names}.`);
  return asksForHelp(args) ? await print(command.help, io) : await command.run(args, io);
}

/** Behind `--` stand words, not options. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

async function print(text: string, io: Io): Promise<ExitCode> {
  await io.out(text);
  return 0;
}

function version(dist: string): string {
  const text = readFileSync(join(dirname(dist), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** A file that cannot be read or written, in Node's words. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
