import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TrainingLine } from '../../src/nlu/classifier/training-line.ts';

const linesSchema = z.array(z.object({ text: z.string(), intent: z.string() }));

/** The lines of a JSON file: an array of `{"text","intent"}`. */
export function readLines(path: string): readonly TrainingLine[] {
  return linesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
