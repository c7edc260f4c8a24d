import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const topicsById = z.record(z.string(), z.object({ scope: z.string() }));

const catalogueSchema = z.object({
  causes: topicsById,
  guides: topicsById,
  acts: topicsById,
});

const source = readFileSync(new URL('../../knowledge/catalogue.yml', import.meta.url), 'utf8');
const catalogue = catalogueSchema.parse(parse(source));

/** The label of a message that is none of the desk's business. */
export const OUT_OF_SCOPE = '__oos__';

/** Ids of the causes, guides and acts in knowledge/catalogue.yml, in the order of that file. */
export const causeIds: readonly string[] = Object.keys(catalogue.causes);
export const guideIds: readonly string[] = Object.keys(catalogue.guides);
export const actIds: readonly string[] = Object.keys(catalogue.acts);
