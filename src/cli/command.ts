import type { Io } from './io.ts';

/** 0 done; 1 a finding; 2 wrong use or wrong environment. */
export type ExitCode = 0 | 1 | 2;

/** One command of the desk. */
export interface Command {
  /** one line for `desk --help` */
  readonly summary: string;
  /** the whole of `desk <command> --help` */
  readonly help: string;
  /** Throws `UsageError` or `ContentError`, which `run` turns into sentences. */
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}
