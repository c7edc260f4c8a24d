import { z } from 'zod';
import { rememberedMeaningSchema } from '../knowledge/codes/remembered-meaning.ts';
import { observationsSchema, QUESTIONS } from '../knowledge/question.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import { entitiesSchema, NO_ENTITIES } from '../nlu/entities/entities.ts';
import { questionPartSchema } from './question-part.ts';
import { whySchema } from './why.ts';

const ranked = z.strictObject({ topic: z.string(), confidence: z.number() }).readonly();

/** A response code as told; the scheme where the text named one. */
const toldCode = z.strictObject({ scheme: z.string().nullable(), code: z.string() }).readonly();

/** A question that waits for the merchant: its options as they were shown. */
const pendingQuestion = z
  .strictObject({ id: z.enum(QUESTIONS), options: z.array(z.string()).readonly() })
  .readonly();
export type PendingQuestion = z.infer<typeof pendingQuestion>;

/** A resolved case, which a reply may reopen. */
const closedCaseSchema = z
  .strictObject({
    case: z.number(),
    /** what it turned out to be, or was taken for; null where nobody knows */
    topic: z.string().nullable(),
    /** epoch ms */
    at: z.number(),
  })
  .readonly();
export type ClosedCase = z.infer<typeof closedCaseSchema>;

/** The last card or question: the message it replied to, and the key under which it was sent. */
const cardSchema = z
  .strictObject({
    message: z.string(),
    key: z.string(),
    /** the messages that it answered together, masked; none where that was not kept */
    parts: z.array(questionPartSchema).readonly().default([]),
  })
  .readonly();

const pressedSchema = z.strictObject({ message: z.string(), button: z.string() }).readonly();

/** The memory of one merchant thread. A value: each turn returns the next one. */
export const conversationSchema = z
  .strictObject({
    id: z.string(),
    /** who asked first; only their follow-ups need no mention */
    asker: z.string().nullable(),
    language: z.enum(LANGUAGES).nullable(),
    /** the words that told the problem, masked; for whoever takes over */
    question: z.string(),
    /** `person` from a hand-over or an agent's reply on; then the bot only relays */
    owner: z.enum(['bot', 'person']),
    /** whether the bot has said anything here; afterwards every line is addressed to it */
    spoken: z.boolean(),
    /** whether the thread is the desk's, not one of people's in which it was asked in passing */
    adopted: z.boolean(),
    /** the conversation that this thread was made part of; null where it stands for itself */
    joined: z.string().nullable(),
    /** what the problem was taken for when it was told, before observations */
    prior: z.array(ranked).readonly(),
    observations: observationsSchema.readonly(),
    /** causes that the merchant says it is not */
    ruledOut: z.array(z.string()).readonly().default([]),
    entities: entitiesSchema,
    /** codes told, in order */
    codes: z.array(toldCode).readonly(),
    /** the channel's configured payment provider */
    provider: z.string().nullable(),
    pending: pendingQuestion.nullable(),
    asked: z.array(z.enum(QUESTIONS)).readonly(),
    /** the topic of the last answer card */
    answered: z.string().nullable(),
    /** the meaning of the code that the last answer card was about; null where it was about none */
    decoded: rememberedMeaningSchema.nullable().default(null),
    /** permalinks of files that came with the words, latest last; never opened */
    files: z.array(z.string()).readonly().default([]),
    /** why the last turns came out as they did, oldest first; for our own people only */
    why: z.array(whySchema).readonly().default([]),
    /** the case of this thread that was resolved last: until the thread's next conversation begins */
    closed: closedCaseSchema.nullable().default(null),
    card: cardSchema.nullable(),
    /** the button pressed last; pressed again it says nothing new */
    pressed: pressedSchema.nullable().default(null),
  })
  .readonly();
export type Conversation = z.infer<typeof conversationSchema>;

/** A conversation in which nothing has been said. */
export function newConversation(
  id: string,
  asker: string | null,
  provider: string | null,
): Conversation {
  return {
    id,
    asker,
    language: null,
    question: '',
    owner: 'bot',
    spoken: false,
    adopted: true,
    joined: null,
    prior: [],
    observations: {},
    ruledOut: [],
    entities: NO_ENTITIES,
    codes: [],
    provider,
    pending: null,
    asked: [],
    answered: null,
    decoded: null,
    files: [],
    why: [],
    closed: null,
    card: null,
    pressed: null,
  };
}

/** A conversation as it was stored. Throws where the text is none. */
export function parseConversation(state: string): Conversation {
  return conversationSchema.parse(JSON.parse(state));
}
