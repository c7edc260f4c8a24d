import { statSync } from 'node:fs';
import type { Brain } from '../brain.ts';
import { contentKey } from '../content/content-key.ts';
import { loadContent } from '../content/load-content.ts';
import { createCodeBook } from '../knowledge/codes/code-book.ts';
import type { Content } from '../knowledge/content.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { buildModel } from '../trainer/build-model.ts';
import { type Built, readBuilt, toBrain } from '../trainer/built.ts';
import { withTraditional } from '../trainer/traditional.ts';
import { UsageError } from './usage-error.ts';

/**
 * What a turn needs: the build in `dist`, or made of the content in `folder` where one is named.
 * Throws `UsageError` without build or folder, `ContentError` where the content cannot be used.
 */
export function loadBrain(dist: string, folder: string | undefined): Brain {
  if (folder === undefined) return builtBrain(dist);
  requireFolder(folder);
  return toBrain(buildModel(loadContent(folder), contentKey(folder)));
}

/** As `loadBrain`, but nothing is trained for the content of a folder. */
export function loadKnowledge(dist: string, folder: string | undefined): Knowledge {
  if (folder === undefined) return builtBrain(dist).knowledge;
  const content = loadOwnContent(dist, folder);
  const { vocabularies, codeCauses, wordings } = content;
  return {
    content,
    codes: createCodeBook(vocabularies, codeCauses, wordings),
    version: contentKey(folder),
  };
}

/** The content of the build, or of `folder`, in all languages. Throws as `loadBrain` does. */
export function loadOwnContent(dist: string, folder: string | undefined): Content {
  if (folder === undefined) return requireBuilt(dist).content;
  requireFolder(folder);
  return withTraditional(loadContent(folder));
}

/** Throws `UsageError` where `path` is no folder. */
export function requireFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(
    `There is no folder "${path}": --content names one that holds intents/ and knowledge/.`,
  );
}

function builtBrain(dist: string): Brain {
  const built = requireBuilt(dist);
  return orRebuild(dist, () => toBrain(built));
}

function requireBuilt(dist: string): Built {
  const built = orRebuild(dist, () => readBuilt(dist));
  if (built) return built;
  throw new UsageError(`There is no build in ${dist}: run "npm run build" first.`);
}

/** A build that is damaged, or was made by other code, is for the person at the keyboard to renew. */
function orRebuild<T>(dist: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The build in ${dist} cannot be used (${why}): run "npm run build".`, {
      cause: error,
    });
  }
}
