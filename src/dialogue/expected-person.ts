import { z } from 'zod';

/** When a person will be there, as it was worked out when the merchant was handed over. */
export const expectedPersonSchema = z.discriminatedUnion('kind', [
  /** within `minutes` */
  z.strictObject({ kind: z.literal('now'), minutes: z.number() }).readonly(),
  /** from `time` on, on the merchant's clock and in their language; `zone` names the clock */
  z.strictObject({ kind: z.literal('at'), time: z.string(), zone: z.string() }).readonly(),
  /** no opening is known */
  z.strictObject({ kind: z.literal('unknown') }).readonly(),
]);
export type ExpectedPerson = z.infer<typeof expectedPersonSchema>;
