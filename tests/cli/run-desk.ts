import type { ExitCode } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { splitLines } from '../../src/cli/split-lines.ts';
import { REPOSITORY } from './repository.ts';

/** What a command left behind. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process; `input` is its whole standard input. */
export async function runDesk(
  args: readonly string[],
  { input = '', dist = `${REPOSITORY}/dist`, environment = {} } = {},
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    dist,
    environment,
    lines: splitLines(chunks(input)),
    typed: false,
    styled: false,
    out: async (text) => {
      out.push(text);
    },
    err: (text) => {
      err.push(`${text}\n`);
    },
  });
  return { code, out: out.join(''), err: err.join('') };
}

async function* chunks(input: string) {
  yield new TextEncoder().encode(input);
}
