import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Brain } from '../src/brain.ts';
import { contentKey } from '../src/content/content-key.ts';
import { loadContent } from '../src/content/load-content.ts';
import { buildModel } from '../src/trainer/build-model.ts';
import { readBuilt, toBrain, writeBuilt } from '../src/trainer/built.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'decline-desk');

/** The code that makes a model: while it is worked on, a kept model must not outlive it. */
const MAKERS = ['content', 'knowledge', 'nlu', 'trainer'];

/**
 * The shipped knowledge and classifier, as `npm run build` makes them. They are built once for
 * each state of content and code, kept on disk, and shared by all test files and runs.
 */
export function shippedBrain(): Brain {
  const folder = join(CACHE, `${contentKey(ROOT)}-${makersKey()}`);
  const kept = readBuilt(folder);
  if (kept) return toBrain(kept);
  const built = buildModel(loadContent(ROOT), contentKey(ROOT));
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'new-'));
  writeBuilt(fresh, built);
  moveUnlessThere(fresh, folder);
  return toBrain(built);
}

/** Another test process may have been faster: then its folder stays, and ours is of no use. */
function moveUnlessThere(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (readBuilt(folder) === null) throw error;
  }
}

function makersKey(): string {
  const hash = createHash('sha256');
  for (const maker of MAKERS) {
    const folder = join(ROOT, 'src', maker);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((name) => name.endsWith('.ts'))) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
