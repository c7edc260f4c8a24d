import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { actIds, causeIds, guideIds, OUT_OF_SCOPE } from './catalogue-ids.ts';

const topic = z.enum([...causeIds, ...guideIds, ...actIds, OUT_OF_SCOPE]);

const questionSchema = z.strictObject({
  text: z.string().trim().min(1),
  topic,
  language: z.enum(['en', 'zh', 'zh-Hant']),
  hard: z.literal(true).optional(),
  also: z.array(topic).min(1).optional(),
});

export type Question = Readonly<z.infer<typeof questionSchema>>;

/**
 * The single messages of questions.yml, in the order of the file.
 * @throws ZodError that names the line's index where a message has a wrong shape or an unknown topic.
 */
export function readQuestions(): readonly Question[] {
  const source = readFileSync(new URL('questions.yml', import.meta.url), 'utf8');
  return z.array(questionSchema).parse(parse(source));
}
