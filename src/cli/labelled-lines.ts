import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OUT_OF_SCOPE } from '../knowledge/topic.ts';
import type { TrainingLine } from '../nlu/classifier/training-line.ts';
import { simplify } from '../nlu/text/simplify.ts';
import { UsageError } from './usage-error.ts';

const labelled = z.array(z.object({ text: z.string(), intent: z.string().min(1) })).min(1);
const unlabelled = z.array(z.object({ text: z.string() })).min(1);

/** The lines of a JSON file with their intents. Throws `UsageError` where it holds no such lines. */
export function readLabelledLines(file: string): readonly TrainingLine[] {
  return prepared(readJson(file, labelled));
}

/** The lines of a JSON file, all out of scope whatever intent they name. */
export function readOutOfScopeLines(file: string): readonly TrainingLine[] {
  return prepared(readJson(file, unlabelled).map(({ text }) => ({ text, intent: OUT_OF_SCOPE })));
}

/** Lines as the bot reads every text before it classifies it. */
export function prepared(lines: readonly TrainingLine[]): readonly TrainingLine[] {
  return lines.map(({ text, intent }) => ({ text: simplify(text), intent }));
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue ? `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}` : '';
  throw new UsageError(`${file} is no JSON array of {"text","intent"} (${where}).`);
}

function parseJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not valid JSON.`, { cause: error });
  }
}
