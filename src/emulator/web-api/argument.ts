import { z } from 'zod';
import { parseJson } from '../wire/json.ts';

const FLAGS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** A true-or-false argument; forms send it as a word. */
export const flag = z.preprocess((value) => FLAGS.get(value) ?? value, z.boolean());

/** The `limit` of a list: 1 to `max`. */
export function limit(max: number) {
  return z.coerce
    .number('invalid_limit')
    .int('invalid_limit')
    .min(1, 'invalid_limit')
    .max(max, 'invalid_limit');
}

/** A structured argument; forms send it as JSON text, and what is no JSON is refused with `error`. */
export function structured<T extends z.ZodType>(schema: T, error: string) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    const parsed = parseJson(value);
    if (parsed === undefined) context.addIssue({ code: 'custom', message: error });
    return parsed;
  }, schema);
}

/** A JSON object in a structured argument. */
export const jsonObject = z.record(z.string(), z.unknown());

/** A name or an id that must not be empty. */
export const id = z.string().min(1);
