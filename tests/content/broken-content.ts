import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/content/check-content.ts';
import { formatFinding } from '../../src/content/finding.ts';
import { readContent } from '../../src/content/read-content.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A few lines a topic are enough to be broken, and are checked in a fraction of the time. */
const LINES_KEPT = 40;
const SAME_START = 3;

function shortened(file: string): string {
  const lines: Readonly<Record<string, readonly string[]>> = parse(readFileSync(file, 'utf8'));
  return stringify({ en: spread(lines.en ?? []), zh: spread(lines.zh ?? []) });
}

/** The first lines of each beginning, so that what is left is no less varied than the whole. */
function spread(lines: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  const varied = lines.filter((line) => {
    const start = line.slice(0, 2).toLowerCase();
    seen.set(start, (seen.get(start) ?? 0) + 1);
    return (seen.get(start) ?? 0) <= SAME_START;
  });
  return varied.slice(0, LINES_KEPT);
}

/** A copy of the shipped content that a test may break. */
export interface BrokenContent {
  readonly folder: string;
  /** Replaces `from` by `to` in a file; throws where `from` is not in it, so that no test breaks nothing. */
  replace(file: string, from: string | RegExp, to: string): void;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Every finding as `desk check` prints it. */
  findings(): readonly string[];
}

export function breakContent(): BrokenContent {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  mkdirSync(join(folder, 'intents'));
  for (const name of readdirSync(join(ROOT, 'intents')).filter((name) => name.endsWith('.yml'))) {
    writeFileSync(join(folder, 'intents', name), shortened(join(ROOT, 'intents', name)));
  }
  return {
    folder,
    replace(file, from, to) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, to);
      if (after === before)
        throw new Error(`${String(from)} is not in ${file}: nothing was broken.`);
      writeFileSync(path, after);
    },
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: (file) => rmSync(join(folder, file), { recursive: true }),
    findings: () => checkContent(readContent(folder)).map(formatFinding),
  };
}
