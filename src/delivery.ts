import { z } from 'zod';
import { caseDeliveries } from './delivery/case-deliveries.ts';
import { courtesyDeliveries } from './delivery/courtesy-deliveries.ts';
import { merchantThread } from './delivery/merchant-thread.ts';
import { timeDeliveries } from './delivery/time-deliveries.ts';
import { answerCardSchema } from './dialogue/answer-card.ts';
import { deskOutboundSchema, merchantOutboundSchema } from './dialogue/outbound.ts';
import { questionPartSchema } from './dialogue/question-part.ts';
import { QUESTIONS } from './knowledge/question.ts';
import { LANGUAGES } from './knowledge/text.ts';

/** One row of the outbox: what is to be said, to whom, and where. */
export const deliverySchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('merchant'),
      ...merchantThread,
      outbound: merchantOutboundSchema,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('desk'),
      ...merchantThread,
      outbound: deskOutboundSchema,
      /** the messages whose words are relayed */
      parts: z.array(questionPartSchema).readonly().optional(),
    })
    .readonly(),
  /** the case card is posted; `edit`: one that is posted already shows another state now */
  z
    .strictObject({
      kind: z.literal('case-card'),
      case: z.number(),
      edit: z.literal(true).optional(),
    })
    .readonly(),
  /** a case is not in its channel: time to try again */
  z
    .strictObject({ kind: z.literal('deliver-again'), case: z.number(), round: z.number() })
    .readonly(),
  /** the card that stood in for the one in the desk's channel says where the case is */
  z
    .strictObject({
      kind: z.literal('moved-card'),
      case: z.number(),
      channel: z.string(),
      ts: z.string(),
    })
    .readonly(),
  /** a known problem is put to the agents, or shows what became of it; `who` did the last thing */
  z.strictObject({ kind: z.literal('incident'), incident: z.number(), who: z.string() }).readonly(),
  /** the answers that an agent may send, below the case card */
  z
    .strictObject({
      kind: z.literal('suggestions'),
      case: z.number(),
      /** those that are posted already are others now, or show what became of them */
      edit: z.literal(true).optional(),
    })
    .readonly(),
  /** an answer that an agent chose */
  z
    .strictObject({
      kind: z.literal('agent-card'),
      ...merchantThread,
      agent: z.string(),
      card: answerCardSchema,
    })
    .readonly(),
  /** an agent's own words */
  z
    .strictObject({
      kind: z.literal('agent-reply'),
      ...merchantThread,
      agent: z.string(),
      text: z.string(),
    })
    .readonly(),
  /** the answer sent under `replaces` is edited: the question was */
  z
    .strictObject({
      kind: z.literal('revised'),
      ...merchantThread,
      replaces: z.string(),
      outbound: merchantOutboundSchema,
    })
    .readonly(),
  /** tells one person alone that their words were added to what they had asked before */
  z
    .strictObject({
      kind: z.literal('added-note'),
      channel: z.string(),
      user: z.string(),
      language: z.enum(LANGUAGES),
    })
    .readonly(),
  /** the question that was answered shows the choice instead of its buttons */
  z
    .strictObject({
      kind: z.literal('answered'),
      channel: z.string(),
      ts: z.string(),
      question: z.enum(QUESTIONS),
      option: z.string(),
      /** the code whose provider was asked for; left out where another question was */
      code: z.string().optional(),
      language: z.enum(LANGUAGES),
    })
    .readonly(),
  ...caseDeliveries,
  ...courtesyDeliveries,
  ...timeDeliveries,
]);
export type DeliveryBody = z.infer<typeof deliverySchema>;
