import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Brain } from '../brain.ts';
import { contentKey } from '../content/content-key.ts';
import type { Log } from '../log.ts';
import { buildInWorker } from '../trainer/build-in-worker.ts';
import { type Built, readBuilt, toBrain, writeBuilt } from '../trainer/built.ts';
import { createFreshBrain, type FreshBrain } from '../trainer/fresh-brain.ts';

/** Beside this file once both are compiled. */
const WORKER = new URL('../build-worker.js', import.meta.url);

/**
 * The brain built beside the code in `dist`, whose content lies in the folder above. What is missing
 * or was built by another version is built first. Throws where there is nothing to build from.
 */
export async function openBrain(dist: string, log: Log): Promise<FreshBrain<Brain>> {
  const root = dirname(dist);
  const hasContent = existsSync(join(root, 'intents')) && existsSync(join(root, 'knowledge'));
  const build = () => buildInWorker(root, WORKER);
  const found = usable(dist, log);
  if (!found && !hasContent) {
    throw new Error(`There is no built content in ${dist}. Run "npm run build".`);
  }
  const keep = (built: Built) => writeBuilt(dist, built);
  return createFreshBrain({
    first: found ?? (await firstOf(build, keep, log)),
    key: () => (hasContent ? contentKey(root) : null),
    build,
    open: toBrain,
    keep,
    log,
  });
}

/** Kept for the next start, unless `dist` cannot be written. */
async function firstOf(
  build: () => Promise<Built>,
  keep: (built: Built) => void,
  log: Log,
): Promise<Brain> {
  const built = await build();
  try {
    keep(built);
  } catch (error) {
    log.warn({ error }, 'What was built could not be kept: the next start builds it again.');
  }
  return toBrain(built);
}

function usable(dist: string, log: Log): Brain | null {
  try {
    const built = readBuilt(dist);
    return built && toBrain(built);
  } catch (error) {
    log.warn({ error }, 'What was built is of no use to this version; it is built anew first.');
    return null;
  }
}
