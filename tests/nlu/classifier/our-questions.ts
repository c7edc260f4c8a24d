import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { questionsSchema } from '../../../src/knowledge/question.ts';

const file = new URL('../../../knowledge/questions.yml', import.meta.url);

/** The questions as they ship. */
export const OUR_QUESTIONS = questionsSchema.parse(parse(readFileSync(file, 'utf8')));
