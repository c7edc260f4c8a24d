import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedWords } from '../word-tables.ts';

/** Changes whenever this code would make another model of the same content. */
const CODE_VERSION = '5';

/**
 * What a built model depends on: every content file below `root`, the word table, this code's
 * version, and ICU, whose word segmentation differs between versions of Node.
 */
export function contentKey(root: string): string {
  const hash = createHash('sha256').update(
    `${CODE_VERSION} ${process.versions.icu} ${shippedWords().key}`,
  );
  for (const folder of ['intents', 'knowledge']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((name) => name.endsWith('.yml')).sort()) {
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
