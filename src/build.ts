import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from './content/content-error.ts';
import { contentKey } from './content/content-key.ts';
import { loadContent } from './content/load-content.ts';
import { buildModel } from './trainer/build-model.ts';
import { writeBuilt } from './trainer/built.ts';

/** `node dist/build.js`: writes the content and the model beside the compiled code. */
const dist = dirname(fileURLToPath(import.meta.url));
const root = dirname(dist);

try {
  writeBuilt(dist, buildModel(loadContent(root), contentKey(root)));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
