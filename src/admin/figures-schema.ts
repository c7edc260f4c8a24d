import { z } from 'zod';
import type { DeskFigures } from '../learning/figures/desk-figures.ts';

const count = z.int().min(0);
const spread = z.strictObject({ count, median: z.number(), p90: z.number() }).nullable();
const group = z.strictObject({
  key: z.string().nullable(),
  questions: count,
  answered: count,
  deflected: count,
  handedOver: count,
});

/** The figures as `/rpc` gives them. */
export const figuresSchema = z.strictObject({
  since: z.number(),
  until: z.number(),
  questions: count,
  answered: count,
  deflected: count,
  tooRecent: count,
  deflection: z.number().nullable(),
  asked: count,
  handedOver: count,
  firstResponse: spread,
  resolve: spread,
  byTopic: z.array(group).readonly(),
  byLanguage: z.array(group).readonly(),
  byChannel: z.array(group).readonly(),
  byDay: z
    .array(z.strictObject({ day: z.string(), questions: count, handedOver: count }))
    .readonly(),
  gaps: z.array(z.strictObject({ case: count, at: z.number(), question: z.string() })).readonly(),
}) satisfies z.ZodType<DeskFigures>;
