import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const question = z.strictObject({
  /** the topic whose card answers it */
  topic: z.string(),
  en: z.string(),
  zh: z.string(),
});
export type Question = z.infer<typeof question>;

/** What merchants ask on the page, from `questions.yml`. Throws where the file has a wrong shape. */
export function readQuestions(): readonly Question[] {
  const source = readFileSync(new URL('questions.yml', import.meta.url), 'utf8');
  return z.array(question).min(1).parse(parse(source));
}
