import type { ContentFile } from './content-files.ts';
import type { Finding } from './finding.ts';
import type { ContentSources } from './read-content.ts';

/** Looks across files for what no schema of one file can see. */
export type Lint = (content: ContentSources) => readonly Finding[];

/** A finding at `path` of `file`. */
export function findingAt(
  file: ContentFile<unknown>,
  path: readonly PropertyKey[],
  rule: string,
  found: string,
  allowed: string,
): Finding {
  return {
    file: file.source.file,
    line: file.source.lineOf(path),
    path: path.map(String).join('.'),
    found,
    allowed,
    rule,
  };
}
