import type { Content } from '../knowledge/content.ts';
import { assembleContent } from './assemble-content.ts';
import { ContentError } from './content-error.ts';
import { completeCatalogue } from './lints/complete-catalogue.ts';
import { knownCodes } from './lints/known-codes.ts';
import { soundCodeTables } from './lints/sound-code-tables.ts';
import { readContent } from './read-content.ts';

/**
 * The content of the folder `root`. Throws `ContentError` with every problem that would leave the
 * desk without something it needs; matters of style are left to `desk check`.
 */
export function loadContent(root: string): Content {
  const sources = readContent(root);
  const content = assembleContent(sources);
  const findings = [
    ...sources.findings,
    ...completeCatalogue(sources),
    ...knownCodes(sources),
    ...soundCodeTables(sources),
  ];
  if (!content || findings.length > 0) throw new ContentError(root, findings);
  return content;
}
