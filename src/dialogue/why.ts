import { z } from 'zod';
import { caseFactsSchema } from './case-facts.ts';

const ranked = z.strictObject({ topic: z.string(), confidence: z.number() }).readonly();

/** Why the desk answered one utterance as it did: for people of our side only. Texts are masked. */
export const whySchema = z
  .strictObject({
    /** the delivery that said it; null where nothing was said */
    key: z.string().nullable(),
    /** ts of the merchant's message, or of the one whose button they pressed */
    message: z.string(),
    /** epoch milliseconds */
    at: z.number(),
    /** what the desk did */
    kind: z.enum(['answer', 'ask', 'escalate', 'act']),
    /** the calibrated confidence that it acted on; null where it did not act on one */
    confidence: z.number().nullable(),
    /** the calibrated confidence from which on the first topic is answered by words alone */
    needed: z.number().nullable(),
    ranking: z.array(ranked).readonly(),
    /** the words, facts, codes and suspects of this turn, with the version that judged them */
    facts: caseFactsSchema,
  })
  .readonly();
export type Why = z.infer<typeof whySchema>;
