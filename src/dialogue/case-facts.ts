import { z } from 'zod';
import { rememberedMeaningSchema } from '../knowledge/codes/remembered-meaning.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import { REASONS } from './decision.ts';

const fact = z.strictObject({ name: z.string(), value: z.string() }).readonly();

const suspect = z
  .strictObject({
    topic: z.string(),
    title: z.string(),
    /** 0..1 */
    confidence: z.number(),
    /** phrases and observations that speak for it, and against it */
    speaksFor: z.array(z.string()).readonly(),
    speaksAgainst: z.array(z.string()).readonly(),
  })
  .readonly();

const code = z
  .strictObject({ code: z.string(), scheme: z.string().nullable(), meaning: z.string() })
  .readonly();

/** What the desk knows of a conversation: for people of our side only. Texts are masked. */
export const caseFactsSchema = z
  .strictObject({
    topic: z.string().nullable(),
    reason: z.enum(REASONS),
    language: z.enum(LANGUAGES),
    /** the merchant's own words, as they stood when the case was opened */
    question: z.string(),
    facts: z.array(fact).readonly(),
    codes: z.array(code).readonly(),
    /** what the last code told means, to make its card again; null where it has not one meaning */
    decoded: rememberedMeaningSchema.nullable().default(null),
    suspects: z.array(suspect).readonly(),
    /** permalinks of the merchant's files */
    files: z.array(z.string()).readonly().default([]),
    masked: z.boolean(),
    /** content and model that judged it */
    version: z.string(),
  })
  .readonly();
export type CaseFacts = z.infer<typeof caseFactsSchema>;
