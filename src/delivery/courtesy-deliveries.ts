import { z } from 'zod';
import { questionPartSchema } from '../dialogue/question-part.ts';
import { LANGUAGES } from '../knowledge/text.ts';

/** What is whispered to one person who pressed a button. */
export const WHISPERS = ['people-told', 'people-told-solved', 'handed-over-again'] as const;

/** A merchant's message, and the key of the delivery that answers it. */
const watched = { channel: z.string(), message: z.string(), answer: z.string() };

/** Deliveries that say nothing new: signs, whispers and corrections. */
export const courtesyDeliveries = [
  /** 👀 on the message as long as its answer is not sent */
  z.strictObject({ kind: z.literal('eyes'), ...watched }).readonly(),
  /** takes the 👀 off once the answer is sent, or never will be */
  z.strictObject({ kind: z.literal('eyes-off'), ...watched }).readonly(),
  /** tells one person alone that people know what they pressed */
  z
    .strictObject({
      kind: z.literal('whisper'),
      channel: z.string(),
      root: z.string(),
      user: z.string(),
      case: z.number().nullable(),
      phrase: z.enum(WHISPERS),
      language: z.enum(LANGUAGES),
    })
    .readonly(),
  /** what the desk is and how to use it, once for each channel */
  z.strictObject({ kind: z.literal('introduction'), channel: z.string() }).readonly(),
  /** what was relayed under `replaces` shows the words as they are now */
  z
    .strictObject({
      kind: z.literal('relay-revised'),
      conversation: z.string(),
      user: z.string(),
      case: z.number(),
      /** key of the delivery that relayed the words */
      replaces: z.string(),
      parts: z.array(questionPartSchema).readonly(),
    })
    .readonly(),
  /** words that a merchant took back leave what was posted below the case's card */
  z
    .strictObject({
      kind: z.literal('words-removed'),
      case: z.number(),
      /** masked */
      text: z.string(),
      instead: z.string(),
    })
    .readonly(),
] as const;
