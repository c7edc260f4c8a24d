import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import type { TrainingLines } from '../../src/knowledge/training.ts';
import { buildModel } from '../../src/trainer/build-model.ts';
import { writeBuilt } from '../../src/trainer/built.ts';
import { REPOSITORY } from './repository.ts';

/** Enough to know a plain sentence, and trained in a second. */
const LINES = 12;

/**
 * Once for the tests of a file: a build of the desk's content with few training lines, for tests of
 * the command line that are not about how well it understands. Gives its folder.
 */
export function smallBuild(): string {
  const dist = mkdtempSync(join(tmpdir(), 'desk-build-'));
  beforeAll(() => {
    const content = loadContent(REPOSITORY);
    const training = Object.entries(content.training).map(([id, lines]) => [id, few(lines)]);
    const small = { training: Object.fromEntries(training), outOfScope: few(content.outOfScope) };
    writeBuilt(dist, buildModel({ ...content, ...small }, 'small'));
  }, 60_000);
  afterAll(() => rmSync(dist, { recursive: true }));
  return dist;
}

function few({ en, zh }: TrainingLines): TrainingLines {
  return { en: en.slice(0, LINES), zh: zh.slice(0, LINES) };
}
