import { z } from 'zod';

/** How long `text` is in code points, as Slack counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A string of `min` to `max` characters. */
export function chars(min: number, max: number) {
  return z
    .string()
    .refine((text) => lengthOf(text) >= min, `must be more than ${min - 1} characters`)
    .refine((text) => lengthOf(text) <= max, `must be less than ${max + 1} characters`);
}

/** A plain_text object of 1 to `max` characters. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: chars(1, max),
    emoji: z.boolean().optional(),
  });
}

/** A mrkdwn object of 1 to `max` characters. */
export function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: chars(1, max),
    verbatim: z.boolean().optional(),
  });
}

/** A plain_text or mrkdwn object of 1 to `max` characters. */
export function anyText(max: number) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)], {
    error: 'must be a plain_text or mrkdwn object',
  });
}

/** A list of `min` to `max` of `item`, refused in Slack's words. */
export function listOf<T extends z.ZodType>(item: T, min: number, max: number) {
  return z
    .array(item)
    .min(min, `no fewer than ${min} items allowed`)
    .max(max, `no more than ${max} items allowed`);
}
