import { z } from 'zod';
import { QUESTIONS } from '../knowledge/question.ts';
import { LANGUAGES } from '../knowledge/text.ts';
import { answerCardSchema } from './answer-card.ts';
import { caseFactsSchema } from './case-facts.ts';
import {
  assignedNoteSchema,
  closedNoticeSchema,
  internalNoteSchema,
  reopenedNoteSchema,
  reopenedNoticeSchema,
} from './case-notices.ts';
import { pressedNoteSchema, troubleNoteSchema } from './desk-notes.ts';
import { expectedPersonSchema } from './expected-person.ts';
import { silenceNotices } from './silence-notices.ts';

const language = z.enum(LANGUAGES);

/** A question with its options as buttons. */
const askedQuestionSchema = z
  .strictObject({
    id: z.enum(QUESTIONS),
    language,
    text: z.string(),
    hint: z.string(),
    options: z.array(z.strictObject({ id: z.string(), label: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;

const toMerchant = { to: z.literal('merchant') };
const toDesk = { to: z.literal('desk') };

/** One thing to say to the merchant, in a channel that outsiders read. */
export const merchantOutboundSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...toMerchant, kind: z.literal('answer'), card: answerCardSchema }).readonly(),
  z
    .strictObject({ ...toMerchant, kind: z.literal('question'), question: askedQuestionSchema })
    .readonly(),
  z.strictObject({ ...toMerchant, kind: z.literal('say'), text: z.string() }).readonly(),
  z
    .strictObject({ ...toMerchant, kind: z.literal('react'), emoji: z.literal('white_check_mark') })
    .readonly(),
  z
    .strictObject({
      ...toMerchant,
      kind: z.literal('handed-over'),
      language,
      /** the case collects further questions of a channel that has too many */
      storm: z.literal(true).optional(),
      /** left out where no hours are kept: on the command line */
      person: expectedPersonSchema.optional(),
    })
    .readonly(),
  z.strictObject({ ...toMerchant, kind: z.literal('secrets-note'), language }).readonly(),
  closedNoticeSchema,
  reopenedNoticeSchema,
  /** the known problem that an answer began with is over */
  z.strictObject({ ...toMerchant, kind: z.literal('incident-over'), language }).readonly(),
  /** a case that was handed over does not come to people, or has come to them at last */
  z
    .strictObject({
      ...toMerchant,
      kind: z.literal('hand-over-news'),
      language,
      news: z.enum(['not-delivered', 'delivered-now']),
    })
    .readonly(),
  ...silenceNotices,
]);
export type MerchantOutbound = z.infer<typeof merchantOutboundSchema>;

/** One thing to say to the people, in their internal channel. Never assignable to the above. */
export const deskOutboundSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...toDesk, kind: z.literal('case'), facts: caseFactsSchema }).readonly(),
  z.strictObject({ ...toDesk, kind: z.literal('relay'), text: z.string() }).readonly(),
  z
    .strictObject({
      ...toDesk,
      kind: z.literal('confidential'),
      topic: z.string(),
      reason: z.string(),
      /** the code as decoded; null for none */
      code: z.string().nullable().default(null),
      scheme: z.string().nullable().default(null),
      meaning: z.string().default(''),
      /** what the desk's own article says to do */
      steps: z.array(z.string()).readonly().default([]),
    })
    .readonly(),
  z
    .strictObject({ ...toDesk, kind: z.literal('files'), links: z.array(z.string()).readonly() })
    .readonly(),
  z.strictObject({ ...toDesk, kind: z.literal('secrets-flag'), masked: z.number() }).readonly(),
  pressedNoteSchema,
  reopenedNoteSchema,
  assignedNoteSchema,
  internalNoteSchema,
  troubleNoteSchema,
  /** messages that came while the desk did not listen, and that are too old to answer */
  z.strictObject({ ...toDesk, kind: z.literal('unread'), count: z.number() }).readonly(),
]);
export type DeskOutbound = z.infer<typeof deskOutboundSchema>;

export type Outbound = MerchantOutbound | DeskOutbound;
