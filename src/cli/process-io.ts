import type { Io } from './io.ts';
import { splitLines } from './split-lines.ts';

/** The streams of this process. A reader that closes standard output (`| head`) ends it quietly. */
export function processIo(dist: string): Io {
  const { stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  return {
    dist,
    environment: process.env,
    lines: splitLines(stdin),
    typed: stdin.isTTY === true,
    styled: stdout.isTTY === true && !process.env.NO_COLOR,
    out: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    err: (text) => {
      stderr.write(`${text}\n`);
    },
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
