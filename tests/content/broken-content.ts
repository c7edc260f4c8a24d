import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { formatFinding } from '../../src/content/finding.ts';
import { readContent } from '../../src/content/read-content.ts';

const ROOT = join(import.meta.dirname, '..', '..');

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
  for (const part of ['intents', 'knowledge']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
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
