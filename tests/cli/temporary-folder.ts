import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { REPOSITORY } from './repository.ts';

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A copy of the desk's content that a test may break. */
export function copiedContent(): string {
  const folder = temporaryFolder();
  for (const name of ['intents', 'knowledge']) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
  return folder;
}
