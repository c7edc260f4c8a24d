import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../../src/content/read-content.ts';
import { createCodeBook } from '../../../src/knowledge/codes/code-book.ts';

const content = readContent(fileURLToPath(new URL('../../..', import.meta.url)));
if (content.codeCauses === null || content.wordings === null || content.catalogue === null) {
  throw new Error('knowledge/ does not hold the code tables.');
}

/** What is shipped in knowledge/codes. */
export const vocabularies = content.vocabularies.map(({ value }) => value);
export const codeCauses = content.codeCauses.value;
export const wordings = content.wordings.value;
export const catalogue = content.catalogue.value;
export const book = createCodeBook(vocabularies, codeCauses, wordings);

const corpusSchema = z.strictObject({
  written: z.array(
    z.strictObject({
      text: z.string(),
      reads: z.string(),
      means: z.string().optional(),
      provider: z.string().optional(),
      expects: z.boolean().optional(),
    }),
  ),
  harmless: z.array(z.string()),
});
export type Corpus = z.infer<typeof corpusSchema>;

/** A corpus beside this file. */
export function readCorpus(name: string): Corpus {
  const file = fileURLToPath(new URL(`${name}.yml`, import.meta.url));
  return corpusSchema.parse(parse(readFileSync(file, 'utf8')));
}
