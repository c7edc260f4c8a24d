import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { phrasesSchema } from '../../../src/knowledge/phrases.ts';
import { inLanguage } from '../../../src/knowledge/text.ts';
import type { Phrasing } from '../../../src/slack/views/phrasing.ts';

const phrases = phrasesSchema.parse(
  parse(readFileSync(new URL('../../../knowledge/phrases.yml', import.meta.url), 'utf8')),
);

/** The desk's own sentences. */
export const phrasing: Phrasing = (name, language, values = {}) =>
  inLanguage(phrases[name], language).replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);
