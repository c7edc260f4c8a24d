import { z } from 'zod';
import { RESOLVE_OUTCOMES } from '../cases/outcome.ts';
import { answerCardSchema } from '../dialogue/answer-card.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import { merchantThread } from './merchant-thread.ts';

/** Deliveries by which a message in a merchant's thread shows what people made of it. */
export const caseDeliveries = [
  /** the closing question shows the answer instead of its buttons */
  z
    .strictObject({
      kind: z.literal('closing-answered'),
      conversation: z.string(),
      case: z.number(),
      channel: z.string(),
      /** ts of the question */
      ts: z.string(),
      language: z.enum(LANGUAGES),
      outcome: z.enum(RESOLVE_OUTCOMES),
      solved: z.boolean(),
    })
    .readonly(),
  /** the bot's answer is replaced by the one that an agent picked, and the merchant is told */
  z
    .strictObject({
      kind: z.literal('corrected'),
      ...merchantThread,
      /** key of the delivery that is replaced */
      replaces: z.string(),
      card: answerCardSchema,
      /** what the merchant is told */
      text: z.string(),
    })
    .readonly(),
] as const;
